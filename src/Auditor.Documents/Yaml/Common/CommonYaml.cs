namespace Auditor.Documents.Yaml.Common;

/// <summary>
/// Reads what nearly all YAML files are made of: one document of block mappings and sequences with scalars that do not go over several
/// lines, literal block scalars, flow collections, anchors and aliases. It gives up on everything else, above all on whatever is not
/// YAML: then the whole text is read by the full parser. What it reads, it reads to the same nodes with the same places.
/// </summary>
internal sealed class CommonYaml
{
    private const int LongestText = 500_000;

    private readonly YamlCursor cursor;
    private readonly BlockReader blocks;
    private readonly YamlCommentCollector comments;

    private CommonYaml(string text, int source)
    {
        cursor = new YamlCursor(text);
        comments = new YamlCommentCollector(text, source);
        blocks = new BlockReader(cursor, new ScalarReader(cursor, comments, source), new PendingNodes());
    }

    /// <returns>Null when the text has something else: nothing is known of it then.</returns>
    public static YamlFile? Read(string text, int source) =>
        text.Length > LongestText || HasUncommonCharacter(text) ? null : new CommonYaml(text, source).File();

    /// <summary>Tabs, all line breaks but LF, controls, and what needs two UTF-16 units.</summary>
    private static bool HasUncommonCharacter(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' ? c != '\n' : c > '~' && (c < '\u00A0' || c is '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c))) return true;
        }

        return false;
    }

    private YamlFile? File()
    {
        if (!cursor.NextContent() || (cursor.StandsAt("---") && !PassMarker())) return null;
        if (blocks.Collection(cursor.Column, 0) is not { } root || !cursor.IsAtEnd) return null;
        comments.Advance(cursor.Text.Length, 0);
        return new YamlFile([root], comments.Comments, []) { MayHaveAliases = blocks.HasAliases };
    }

    private bool PassMarker()
    {
        cursor.At += 3;
        return cursor.Column == 0 && cursor.EndLine() && cursor.NextContent() && !cursor.StandsAt("---");
    }
}
