using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Zones that nothing makes.</summary>
internal static class ZoneCheck
{
    public static void Check(Directive directive, ConfigFacts facts)
    {
        var zone = ZoneTable.UsedBy(directive);
        if (zone.Length == 0 || facts.Zones.Maker(directive) is not null) return;
        var isCache = directive.Name.EndsWith("_cache", StringComparison.Ordinal);
        var message = isCache ? $"\"{directive.Name}\" zone \"{zone}\" is unknown" : $"zero size shared memory zone \"{zone}\"";
        directive.RefuseLater("undefined-zone", message, isCache ? ProblemPhase.Merging : ProblemPhase.Starting, 0, isCache ? directive.SelfAndAncestors().FirstOrDefault(block => block.Name == "http")?.Syntax.ClosedAt ?? -1 : -1, hint: $"no {MakerOf(directive.Name)} makes a zone of this name", subject: zone);
    }

    private static string MakerOf(string use) => use.EndsWith("_cache", StringComparison.Ordinal) ? use + "_path" : use + "_zone";
}
