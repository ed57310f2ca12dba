using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// What apt takes unsigned (sources.list(5): trusted, allow-insecure; apt.conf(5)), packages that are held back (dpkg(1)) and programs that
/// run with replaced libraries.
/// </summary>
internal static class RepositoryWriter
{
    private static readonly string[] Settings =
        ["APT::Get::AllowUnauthenticated", "Acquire::AllowInsecureRepositories", "Acquire::AllowDowngradeToInsecureRepositories"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        WriteRepositories(builder, evidence);
        WriteList(builder, evidence, "held-packages", "held");
        WriteList(builder, evidence, "stale-programs", "stale-libraries");
    }

    private static void WriteRepositories(TreeBuilder builder, HostEvidence evidence)
    {
        var lines = evidence.Lines("apt-sources").Select(line => (Words: line.Text.Split('\t'), line.Span)).ToList();
        var unread = lines.Find(line => line.Words is ["unread", _]);
        builder.Open("repositories", evidence.Place("apt-sources"));
        if ((evidence.WhyUnknown("apt-sources") ?? evidence.WhyUnknown("apt-settings")
            ?? (unread.Words is null ? null : $"{unread.Words[1]} may not be read")) is { } why)
            builder.Attribute("read", "", evidence.Place("apt-sources"), why);
        else builder.Attribute("read", "true", evidence.Place("apt-sources"));
        foreach (var line in lines)
        {
            if (line.Words is ["trusts", var file, var number, var option]) WriteTrust(builder, line.Span, $"{file}:{number}", option);
        }

        foreach (var line in evidence.Lines("apt-settings"))
        {
            if (line.Pair(' ') is { Key: var key, Value: "\"true\";" or "\"1\";" or "\"yes\";" } && Settings.Contains(key))
                WriteTrust(builder, line.Span, "apt-config", $"{key} is on");
        }

        builder.Close();
    }

    private static void WriteTrust(TreeBuilder builder, SourceSpan span, string where, string option) =>
        builder.Leaf("trusts", span, new TreeAttribute("where", where, span), new TreeAttribute("option", option, span));

    private static void WriteList(TreeBuilder builder, HostEvidence evidence, string element, string section)
    {
        var place = evidence.Place(section);
        var names = evidence.Lines(section).Select(line => line.Text.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .ToList();
        builder.Open(element, place);
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute("count", "", place, why);
        else builder.Attribute("count", HostValues.Text(names.Count), place).Attribute("names", string.Join(", ", names.Take(10)), place);
        builder.Close();
    }
}
