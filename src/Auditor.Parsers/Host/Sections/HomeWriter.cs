using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Homes of those who can log in, and the files in them that let somebody in or that shells run. A group counts as others unless it is
/// the user's own and nobody else is in it
/// (Debian and Red Hat give each user such a group).
/// </summary>
internal static class HomeWriter
{
    private static readonly string[] Trusts = ["/.rhosts", "/.shosts", "/hosts.equiv", "/shosts.equiv"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "homes");
        Known(builder, evidence, "home-files");
        var accounts = Account.All(evidence);
        foreach (var home in FileMode.All(evidence, "homes").DistinctBy(file => file.Path)) WriteHome(builder, evidence, accounts, home);
        foreach (var file in FileMode.All(evidence, "home-files").DistinctBy(file => file.Path))
        {
            if (Array.Exists(Trusts, end => file.Path.EndsWith(end, StringComparison.Ordinal))
                || file.Path.EndsWith("/.netrc", StringComparison.Ordinal))
                WriteTrust(builder, file);
            else if (!file.Path.Contains("/.ssh", StringComparison.Ordinal)) WriteStartup(builder, evidence, accounts, file);
        }
    }

    /// <summary>Why a file or folder is open to others than the user whose it should be; null when it is not.</summary>
    public static string? WhyOpen(HostEvidence evidence, List<Account> accounts, FileMode file, Account? user)
    {
        if (file.Uid != "0" && file.Uid != user?.Uid) return $"it belongs to user {file.Uid}";
        if (file.IsWorldWritable) return "everybody may write it";
        return file.IsGroupWritable && IsShared(evidence, accounts, file.Gid, user) ? $"the group {file.Gid} may write it" : null;
    }

    private static bool IsShared(HostEvidence evidence, List<Account> accounts, string gid, Account? user)
    {
        if (gid == "0") return false;
        if (user is null || user.Gid != gid || accounts.Exists(one => one.Gid == gid && one.Name != user.Name)) return true;
        foreach (var line in evidence.Lines("group"))
        {
            if (line.Text.Split(':') is [_, var id, var members] && id == gid && members.Length > 0 && members != user.Name) return true;
        }

        return evidence.WhyUnknown("group") is not null;
    }

    private static void WriteHome(TreeBuilder builder, HostEvidence evidence, List<Account> accounts, FileMode home)
    {
        var user = accounts.Find(account => account.Home == home.Path);
        home.Describe(builder.Open("home", home.Span)).Attribute("user", user?.Name ?? "", home.Span);
        if (WhyOpen(evidence, accounts, home, user) is { } why) builder.Attribute("open", why, home.Span);
        builder.Flag("person", HostValues.Number(user?.Uid) is >= 1000 and < 65_534, home.Span);
        builder.Flag("world-readable", home.IsWorldReadable, home.Span).Close();
    }

    private static void WriteStartup(TreeBuilder builder, HostEvidence evidence, List<Account> accounts, FileMode file)
    {
        file.Describe(builder.Open("startup-file", file.Span));
        if (WhyOpen(evidence, accounts, file, accounts.Find(account => account.Owns(file.Path))) is { } why)
            builder.Attribute("open", why, file.Span);
        builder.Close();
    }

    /// <summary>An empty file trusts nobody.</summary>
    private static void WriteTrust(TreeBuilder builder, FileMode file)
    {
        var kind = file.Path.EndsWith("netrc", StringComparison.Ordinal) ? "passwords in plain text"
            : "hosts that get in without a password";
        file.Describe(builder.Open("trust-file", file.Span)).Attribute("kind", kind, file.Span).Flag("empty", file.Size == "0", file.Span)
            .Close();
    }

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
