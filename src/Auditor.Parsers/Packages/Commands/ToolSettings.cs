using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>Settings that a script writes into the configuration of apt (apt.conf(5)) or dnf (dnf.conf(5)), by their names there.</summary>
internal static class ToolSettings
{
    public const string AptAssumeYes = "APT::Get::Assume-Yes";
    public const string AptRecommends = "APT::Install-Recommends";
    public const string DnfAssumeYes = "assumeyes";

    private static readonly string[] AptNames = [AptAssumeYes, AptRecommends];

    /// <param name="script">A script as written.</param>
    public static ImmutableDictionary<string, string> Add(ImmutableDictionary<string, string> settings, ReadOnlySpan<char> script)
    {
        if (script.Contains("apt.conf", StringComparison.Ordinal))
        {
            foreach (var name in AptNames) settings = Add(settings, script, name);
        }

        var isDnf = script.Contains("yum.conf", StringComparison.Ordinal) || script.Contains("dnf.conf", StringComparison.Ordinal);
        return isDnf ? Add(settings, script, DnfAssumeYes) : settings;
    }

    private static ImmutableDictionary<string, string> Add(ImmutableDictionary<string, string> settings, ReadOnlySpan<char> script, string name)
    {
        var at = script.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return settings;
        var rest = script[(at + name.Length)..].TrimStart(" \t\\\"'={}");
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end])) end++;
        return end == 0 ? settings : settings.SetItem(name, rest[..end].ToString());
    }
}
