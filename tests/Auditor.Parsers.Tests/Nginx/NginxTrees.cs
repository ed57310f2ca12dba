using Auditor.Documents;
using Auditor.Parsers.Nginx;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Trees of configurations that are written in the test.</summary>
internal static class NginxTrees
{
    public static DocumentTree Of(string text, string path = "nginx.conf") => Of((path, text));

    /// <summary>The first file with those of the others that it includes, as the engine would load them.</summary>
    public static DocumentTree Of(params (string Path, string Text)[] files)
    {
        var parser = new NginxParser();
        var index = new FileIndex(files.Select(file => file.Path));
        var set = new ArtifactSet(Artifact(files[0]), [], index);
        var known = new HashSet<string>(StringComparer.Ordinal) { files[0].Path };
        for (var names = parser.Companions(set.Primary, index).ToList(); names.Exists(known.Add); names = [.. parser.FurtherCompanions(set)])
            set = set with { Companions = [.. files.Skip(1).Where(file => known.Contains(file.Path) || names.Contains(file.Path)).Select(Artifact)] };
        return parser.Parse(set);
    }

    public static IReadOnlyList<string> Problems(DocumentTree tree) => [.. tree.Named("problem").Select(problem => problem["code"])];

    private static Artifact Artifact((string Path, string Text) file) => new(ArtifactKinds.Nginx, new SourceText(file.Path, file.Text), "");
}
