using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Embedding;
using Auditor.Parsers.Shell.Reading;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The files that stand in a project as the <c>content</c> of its configs (compose-spec, 08-configs.md).</summary>
internal static class ConfigContents
{
    public static IEnumerable<EmbeddedText> Of(ComposeMap root)
    {
        var targets = Targets(root);
        foreach (var entry in root.Map("configs")?.Entries ?? [])
        {
            if (entry.Value is ComposeMap config && config.Scalar("content") is { Span.Source: 0 } content)
                yield return new EmbeddedText(targets.GetValueOrDefault(entry.Key, entry.Key), Text(content), content.Style == YamlStyle.Literal ? "$" : null);
        }
    }

    /// <summary>The parts that are not known stand in it as variables of the environment.</summary>
    private static MappedText Text(ComposeScalar content)
    {
        if (content.Holes.IsEmpty) return content.Text;
        var text = new MappedTextCutter(content.Text);
        var from = 0;
        foreach (var hole in content.Holes)
        {
            var at = content.Text.Text.IndexOf(ComposeScalar.Hole, from);
            if (at < 0) break;
            if (at > from) text.Verbatim(from, at - from);
            text.Rewritten(UnknownValue.Of(NameIn(hole)), at, 1);
            from = at + 1;
        }

        if (from < content.Text.Text.Length) text.Verbatim(from, content.Text.Text.Length - from);
        return text.Build();
    }

    private static string NameIn(string hole)
    {
        var from = 0;
        while (from < hole.Length && hole[from] is '$' or '{') from++;
        var to = from;
        while (to < hole.Length && (char.IsAsciiLetterOrDigit(hole[to]) || hole[to] == '_')) to++;
        return hole[from..to];
    }

    /// <summary>Where the first service that takes a config puts it.</summary>
    private static Dictionary<string, string> Targets(ComposeMap root)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in root.Map("services")?.Entries ?? [])
        {
            if (service.Value is not ComposeMap map || map["configs"] is not ComposeList granted) continue;
            foreach (var item in granted.Items)
            {
                if (item is ComposeMap written && written.Scalar("source")?.Value is { } source) targets.TryAdd(source, written.Scalar("target")?.Value ?? $"/{source}");
                else if (item is ComposeScalar reference) targets.TryAdd(reference.Value, $"/{reference.Value}");
            }
        }

        return targets;
    }
}
