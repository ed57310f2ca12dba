using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Jobs of cron (crontab(5)) and what they and the scripts they call do for backups, told by the words in them; the commands themselves stay on the host.
/// </summary>
internal static class BackupWriter
{
    private static readonly FrozenDictionary<string, string> Dumps = new Dictionary<string, string>
    {
        ["pg_dumpall"] = "PostgreSQL",
        ["pg_dump"] = "PostgreSQL",
        ["pg_basebackup"] = "PostgreSQL",
        ["wal-g"] = "PostgreSQL",
        ["pgbackrest"] = "PostgreSQL",
        ["mysqldump"] = "MySQL",
        ["mariadb-dump"] = "MySQL",
        ["mariadb-backup"] = "MySQL",
        ["xtrabackup"] = "MySQL",
        ["mongodump"] = "MongoDB",
        ["BGSAVE"] = "Redis",
        ["dump.rdb"] = "Redis",
        ["restic"] = "files",
        ["borg"] = "files",
        ["rsnapshot"] = "files",
        ["duplicity"] = "files",
        ["velero"] = "files",
        ["backup"] = "a script",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Removers = new[] { "-mtime", "-delete", "--keep", "restic forget", "borg prune", "pgbackrest", "rsnapshot", "wal-g" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Carriers = new[] { "aws s3", "s3cmd", "rclone", "rsync", "scp ", "gsutil", "azcopy", "wal-g", "pgbackrest" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Encryptors =
        new[] { "gpg", "age -r", "openssl enc", "restic", "restic check", "restic forget", "borg", "borg check", "borg prune", "duplicity" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Testers = new[] { "gzip -t", "pg_restore", "restic check", "borg check", "sha256sum" }.ToFrozenSet(StringComparer.Ordinal);

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("cron");
        builder.Open("backups", place);
        if (evidence.WhyUnknown("cron") is { } why) builder.Attribute("jobs", "", place, why);
        else builder.Attribute("jobs", "true", place);
        var lines = evidence.Lines("cron").Where(line => Array.Exists(WordsOf(line), Dumps.ContainsKey)).Concat(evidence.Lines("backup-scripts")).ToList();
        Flag(builder, lines, Removers, "removes-old");
        Flag(builder, lines, Carriers, "carries-away");
        Flag(builder, lines, Testers, "tests");
        Flag(builder, lines, Encryptors, "encrypts");
        foreach (var store in lines.SelectMany(line => WordsOf(line).Select(word => (Store: Dumps.GetValueOrDefault(word), line.Span))).DistinctBy(found => found.Store))
        {
            if (store.Store is not null) builder.Leaf("saves", store.Span, new TreeAttribute("what", store.Store, store.Span));
        }

        foreach (var timer in evidence.Lines("timers").Where(line => IsBackup(line.Text))) builder.Leaf("saves", timer.Span, new TreeAttribute("what", "a script", timer.Span));
        foreach (var line in evidence.Lines("cron")) WriteJob(builder, line);
        builder.Close();
    }

    private static void WriteJob(TreeBuilder builder, HostLine line)
    {
        if (line.Text.Split('\t') is not [var file, var schedule, var percent, ..]) return;
        builder.Open("job", line.Span).Attribute("file", file, line.Span).Attribute("schedule", schedule, line.Span).Flag("bare-percent", percent == "bare", line.Span).Close();
    }

    private static void Flag(TreeBuilder builder, List<HostLine> lines, FrozenSet<string> words, string attribute)
    {
        var found = lines.Find(line => Array.Exists(WordsOf(line), words.Contains));
        if (found.Text is not null) builder.Attribute(attribute, "true", found.Span);
    }

    private static string[] WordsOf(HostLine line) => line.Text[(line.Text.LastIndexOf('\t') + 1)..].Split(',');

    /// <summary>Debian's own dpkg-db-backup saves the list of packages and nothing else.</summary>
    private static bool IsBackup(string timer) => !timer.Contains("dpkg-db-backup", StringComparison.Ordinal) && NamesBackup(timer);

    private static bool NamesBackup(string timer) =>
        timer.Contains("backup", StringComparison.OrdinalIgnoreCase) || timer.Contains("restic", StringComparison.Ordinal) || timer.Contains("borg", StringComparison.Ordinal)
        || timer.Contains("pgbackrest", StringComparison.Ordinal);
}
