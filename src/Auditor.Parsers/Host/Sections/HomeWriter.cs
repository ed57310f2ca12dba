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
        Known(builder, evidence, "homes", evidence.WhyUnknown("homes") ?? evidence.WhyUnknown("passwd"));
        Known(builder, evidence, "home-files", evidence.WhyUnknown("home-files"));
        var owners = Owners.Read(evidence);
        foreach (var home in FileMode.All(evidence, "homes").DistinctBy(file => file.Path)) WriteHome(builder, owners, home);
        foreach (var file in FileMode.All(evidence, "home-files").DistinctBy(file => file.Path))
        {
            if (Array.Exists(Trusts, end => file.Path.EndsWith(end, StringComparison.Ordinal))
                || file.Path.EndsWith("/.netrc", StringComparison.Ordinal))
                WriteTrust(builder, file);
            else if (!file.Path.Contains("/.ssh", StringComparison.Ordinal)) WriteStartup(builder, owners, file);
        }
    }

    private static void WriteHome(TreeBuilder builder, Owners owners, FileMode home)
    {
        var user = owners.Around(home.Path);
        home.Describe(builder.Open("home", home.Span)).Attribute("user", user?.Name ?? "", home.Span);
        if (owners.WhyOpen(home, user) is { } why) builder.Attribute("open", why, home.Span);
        builder.Flag("person", HostValues.Number(user?.Uid) is >= 1000 and < 65_534, home.Span);
        builder.Flag("world-readable", home.IsWorldReadable, home.Span).Close();
    }

    private static void WriteStartup(TreeBuilder builder, Owners owners, FileMode file)
    {
        file.Describe(builder.Open("startup-file", file.Span));
        if (owners.WhyOpen(file, owners.Around(file.Path)) is { } why) builder.Attribute("open", why, file.Span);
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

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section, string? whyUnknown)
    {
        if (whyUnknown is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
