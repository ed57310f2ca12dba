using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>The elements that tell whether a host is looked after.</summary>
internal static class UpkeepVocabulary
{
    public static ImmutableArray<AttributeName> OfHost =>
    [
        new AttributeName("services", "The running services of systemd were read."),
        new AttributeName("pm2", "Unresolved where daemons of PM2 could not be looked for."),
        new AttributeName("programs", "The programs that serve were read."),
        new AttributeName("dumps", "The folders that jobs write dumps to were looked through."),
        new AttributeName("redis-data", "Unresolved where Redis could not be looked for."),
        new AttributeName("large-logs", "Large log files were looked for."),
        new AttributeName("log-forwarding", "The files of rsyslog and syslog-ng were read."),
    ];

    public static ImmutableArray<ElementName> Elements =>
    [
        new ElementName(
            "service",
            "A running service of systemd that an administrator wrote for an app.",
            new AttributeName("name", "Its unit.", true),
            new AttributeName("restart", "Restart= of systemd.service(5).", true),
            new AttributeName("started", "What brings it back or does not, in words.", true),
            new AttributeName("comes-back", "It is started again after a crash, and after a reboot."),
            new AttributeName("app", "An app among the processes belongs to it."),
            new AttributeName("lacks", "Settings of systemd.exec(5) that it lacks, with commas between.")),
        new ElementName(
            "pm2",
            "A daemon of PM2.",
            new AttributeName("user", "Whose it is.", true),
            new AttributeName("home", "Its folder.", true),
            new AttributeName("startup", "What starts it after a reboot: systemd, cron or init."),
            new AttributeName("rotated", "Its logs are rotated."),
            new AttributeName("log-mebibytes", "Size of its logs."),
            new AttributeName("cores", "Processors of the host.", true),
            new AttributeName("running", "How many apps it runs.", true),
            new AttributeName("unsaved", "Apps that run and are not in its dump, with commas between.")),
        new ElementName(
            "pm2-app",
            "An app in the dump of PM2.",
            new AttributeName("name", "Its name.", true),
            new AttributeName("instances", "How many of it.", true),
            new AttributeName("cluster", "In cluster mode."),
            new AttributeName("watch", "Started anew when its files change."),
            new AttributeName("max-memory", "max_memory_restart, in bytes or with a unit."),
            new AttributeName("node", "Run by Node.js."),
            new AttributeName("stopped", "It was stopped when the dump was written."),
            new AttributeName("crashes", "Ends with an error during the last day.", true)),
        new ElementName(
            "program",
            "A program that serves, outside containers.",
            new AttributeName("name", "Its process.", true),
            new AttributeName("open-files", "Soft limit of open files; without one there is none.")),
        new ElementName("node-runtime", "A Node.js that runs outside containers.", new AttributeName("version", "Its version.", true)),
        new ElementName(
            "dump-place",
            "A folder that backup jobs write to.",
            new AttributeName("path", "Its path.", true),
            new AttributeName("newest", "Its newest file.", true),
            new AttributeName("bytes", "Size of that.", true),
            new AttributeName("age-hours", "Hours since it changed, by the host's clock.", true),
            new AttributeName("loss", "Which file is empty, or less than half as large as the one before it, in words that go on."),
            new AttributeName("open", "A file that every account may read, the folders above it included."),
            new AttributeName("open-mode", "Its mode."),
            new AttributeName("encrypted", "All its files are, by their names.")),
        new ElementName(
            "redis-data",
            "A running Redis or Valkey outside containers.",
            new AttributeName("port", "Its port.", true),
            new AttributeName("file", "The file with its settings."),
            new AttributeName("cache", "It evicts any key when memory is short: what is in it may be lost."),
            new AttributeName("keeps", "every write, snapshots or nothing.", true)),
        new ElementName(
            "log-file",
            "A log file of more than ten mebibytes.",
            new AttributeName("path", "Its path.", true),
            new AttributeName("mebibytes", "Its size.", true),
            new AttributeName("grows", "It changed during the last two days."),
            new AttributeName("rotated", "yes or no.", true)),
        new ElementName("log-shipper", "Something that carries logs to another machine.",
            new AttributeName("name", "Process or file.", true)),
        new ElementName("monitor", "An agent that measures the host.", new AttributeName("name", "Its process.", true)),
        new ElementName("audit-daemon", "Something that keeps the kernel's audit trail.", new AttributeName("name", "Its process.", true)),
        new ElementName("repositories", "The sources of apt.", new AttributeName("read", "All were read.", true)),
        new ElementName(
            "trusts",
            "A place where apt takes what is not signed.",
            new AttributeName("where", "File and line.", true),
            new AttributeName("option", "What says so.", true)),
        new ElementName("held-packages", "Packages that are held back.", new AttributeName("count", "How many.", true),
            new AttributeName("names", "The first ten.")),
        new ElementName("stale-programs", "Programs that run with replaced libraries.", new AttributeName("count", "How many.", true),
            new AttributeName("names", "The first ten.")),
        new ElementName("cpu", "The processors.",
            new AttributeName("used-percent", "Between two readings a third of a second apart.", true)),
        new ElementName(
            "pressure",
            "Share of the last five minutes in which something waited, in percent.",
            new AttributeName("cpu", "For a processor."),
            new AttributeName("memory", "For memory.")),
        new ElementName(
            "oom",
            "Processes that the kernel killed for want of memory.",
            new AttributeName("kills", "How many since the start."),
            new AttributeName("process", "The last one's name."),
            new AttributeName("days-ago", "When the last one was. Without it there was none since the start.")),
        new ElementName(
            "mandatory-access",
            "Mandatory access control of the kernel.",
            new AttributeName("enforced", "yes or no.", true),
            new AttributeName("by", "AppArmor or SELinux.")),
    ];
}
