using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers;

namespace Auditor.Engine;

/// <summary>
/// The texts inside a file that are artifacts of their own: each is read together with the others of the file and with what stands
/// around the file, and its tree points into the file.
/// </summary>
internal sealed class EmbeddedArtifacts
{
    private const int Most = 50;

    private const int HeadLength = 4096;

    private readonly ClaimedFile file;
    private readonly Artifact host;
    private readonly List<(EmbeddedText Text, IArtifactParser Parser, Artifact Artifact)> all = [];

    private EmbeddedArtifacts(ClaimedFile file, ArtifactSet set, Func<string, bool> isWanted)
    {
        this.file = file;
        host = set.Primary;
        foreach (var text in file.Parser.Embedded(set).Take(Most))
        {
            var (path, inner) = (text.Path.TrimStart('/'), text.Text.Text);
            if (KnownParsers.ForEmbedded(path, inner.AsSpan(0, Math.Min(HeadLength, inner.Length))) is { } parser && isWanted(parser.Kind))
                all.Add((text, parser, new Artifact(parser.Kind, new SourceText(path, inner), host.Hash)));
        }
    }

    /// <summary>Those that no other one of them includes.</summary>
    public static ImmutableArray<EmbeddedTree> In(ClaimedFile file, ArtifactSet set, Func<string, bool> isWanted)
    {
        var found = new EmbeddedArtifacts(file, set, isWanted);
        if (found.all.Count == 0) return [];
        var around = found.Around();
        var trees = Enumerable.Range(0, found.all.Count).Select(index => found.Read(index, around)).ToList();
        var included = new HashSet<int>();
        for (var i = 0; i < trees.Count; i++)
        {
            if (!included.Contains(i)) included.UnionWith(trees[i].Included);
        }

        return [.. trees.Where((_, index) => !included.Contains(index))];
    }

    /// <summary>The file itself, and what the parsers read beside a file in its place.</summary>
    private ImmutableArray<Artifact> Around()
    {
        var place = new Artifact(host.Kind, new SourceText(file.Path, ""), "");
        var names = all.Select(item => item.Parser).Distinct().SelectMany(parser => parser.Companions(place, file.Target.Files))
            .Distinct(StringComparer.Ordinal).Where(name => name != file.Path);
        return [host, .. names.Select(name => file.Target.ReadCompanion(name).File?.AsArtifact(host.Kind)).OfType<Artifact>()];
    }

    private EmbeddedTree Read(int index, ImmutableArray<Artifact> around)
    {
        int[] order = [index, .. Enumerable.Range(0, all.Count).Where(other => other != index)];
        var (text, parser, artifact) = all[index];
        var files = new FileIndex(all.Select(item => item.Artifact.Path));
        ImmutableArray<Artifact> companions = [.. order.Skip(1).Select(other => all[other].Artifact), .. around];
        var set = new ArtifactSet(artifact, companions, files) { Host = host, Versions = file.Target.Versions };
        var tree = parser.Parse(set);
        ImmutableArray<SourceText> sources = [.. tree.Sources.Select((source, id) => id < order.Length ? host.Text : source)];
        var included = UsedSources(tree).Where(id => id > 0 && id < order.Length).Select(id => order[id]);
        var moved = tree.Moved(sources, span => span.Source < order.Length ? Moved(all[order[span.Source]].Text.Text, span) : span);
        return new EmbeddedTree(text, parser, moved, [.. included]);
    }

    private static SourceSpan Moved(MappedText text, SourceSpan span) => text.Map(span.Start, span.Length) with { Source = span.Source };

    private static HashSet<int> UsedSources(DocumentTree tree)
    {
        var used = new HashSet<int>();
        for (var id = 0; id < tree.Count; id++) used.Add(tree.NodeAt(id).Span.Source);
        return used;
    }
}
