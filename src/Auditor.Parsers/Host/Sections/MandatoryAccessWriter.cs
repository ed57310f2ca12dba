using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Mandatory access control: AppArmor (/sys/module/apparmor) or SELinux (/sys/fs/selinux/enforce: 1 enforces, 0 only
/// warns).</summary>
internal static class MandatoryAccessWriter
{
    private const string Section = "mac";

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place(Section);
        builder.Open("mandatory-access", place);
        if (evidence.WhyUnknown(Section) is { } why)
            builder.Attribute("enforced", "", place, evidence.Find(Section) is { IsAbsent: true } ? "/sys is not there" : why);
        else builder.Attribute("enforced", By(evidence) is null ? "no" : "yes", place);
        if (By(evidence) is { } by) builder.Attribute("by", by, place);
        builder.Close();
    }

    private static string? By(HostEvidence evidence) =>
        HostValues.Find(evidence, Section, "apparmor", '=') is { Value: "Y" } ? "AppArmor"
            : HostValues.Find(evidence, Section, "selinux", '=') is { Value: "1" } ? "SELinux" : null;
}
