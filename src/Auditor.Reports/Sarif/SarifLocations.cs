using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Documents;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>Writes places: relative to the root of the target, with the lines that the run shows of them.</summary>
internal sealed class SarifLocations(Utf8JsonWriter json, Run run)
{
    public const string Root = "REPOROOT";

    private readonly Dictionary<string, int> _artifacts = run.Artifacts
        .Select((artifact, index) => (artifact.Path, index))
        .DistinctBy(pair => pair.Path, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Path, pair => pair.index, StringComparer.Ordinal);

    public void Write(Finding finding) => json.Objects("locations", [finding], _ =>
    {
        json.WriteNumber("id", 1);
        json.Object("physicalLocation", () =>
        {
            Artifact(finding.Location.Path);
            Regions(finding);
        });
        json.Objects("logicalLocations", [finding.Subject], subject =>
            json.WriteString("fullyQualifiedName", ShownText.Of(subject)));
    });

    public void WriteRelated(ImmutableArray<RelatedLocation> related)
    {
        if (related.IsEmpty)
            return;
        int id = 2;
        json.Objects("relatedLocations", related, place =>
        {
            json.WriteNumber("id", id++);
            Physical(place.Location);
            json.Message("message", ShownText.Of(place.Message));
        });
    }

    public void Physical(SourceLocation location) => json.Object("physicalLocation", () =>
    {
        Artifact(location.Path);
        SarifRegion.Of(location).Write(json, "region", snippet: null);
    });

    public void Artifact(string path) => json.Object("artifactLocation", () =>
    {
        json.WriteString("uri", SarifNames.Uri(path));
        json.WriteString("uriBaseId", Root);
        if (_artifacts.TryGetValue(path, out int index))
            json.WriteNumber("index", index);
    });

    private void Regions(Finding finding)
    {
        SarifRegion region = SarifRegion.Of(finding.Location);
        if (SarifRegion.Context(finding.Excerpt, region) is not { } context)
        {
            region.Write(json, "region", snippet: null);
            return;
        }
        region = region.Within(context, finding.Excerpt);
        region.Write(json, "region", Marked(finding.Excerpt));
        if (region != context)
            context.Write(json, "contextRegion", string.Join('\n', finding.Excerpt.Select(line => line.Text)));
    }

    private static string Marked(ImmutableArray<ExcerptLine> excerpt) =>
        string.Join('\n', excerpt.Where(line => line.IsMarked).Select(line =>
        {
            int start = Math.Clamp(line.MarkStart, 0, line.Text.Length);
            return line.Text[start..Math.Clamp(start + line.MarkLength, start, line.Text.Length)];
        }));
}
