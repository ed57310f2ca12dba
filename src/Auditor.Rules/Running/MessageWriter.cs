using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Packs;

namespace Auditor.Rules.Running;

/// <summary>Fills a message template for a subject. What comes from files is cut, freed of control characters and masked.</summary>
internal static class MessageWriter
{
    private const int LongestValue = 200;

    /// <summary>A sentence for people. Only what comes from the file is masked: a secret may be a word that the rule itself says.</summary>
    public static string Sentence(MessageTemplate template, Node subject, QueryScope scope, ArtifactView artifact) =>
        Fill(template, subject, scope, value => Shown(artifact.Mask(value)));

    /// <summary>Text that goes into a file, as it is.</summary>
    public static string FileText(MessageTemplate template, Node subject, QueryScope scope) => Fill(template, subject, scope, value => value);

    /// <summary>A value from a file without characters that could act on a terminal or hide text.</summary>
    public static string Shown(string value)
    {
        if (value.Length > LongestValue) value = value[..LongestValue] + "…";
        if (!value.Any(IsUnsafe)) return value;
        var text = new StringBuilder(value.Length + 16);
        foreach (var character in value)
        {
            if (IsUnsafe(character)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else text.Append(character);
        }

        return text.ToString();
    }

    private static string Fill(MessageTemplate template, Node subject, QueryScope scope, Func<string, string> show) =>
        string.Concat(template.Parts.Select(part => part.Expression is { } expression ? show(expression.Text(subject, scope)) : part.Literal));

    /// <summary>Control characters, format characters (bidirectional overrides), line and paragraph separators.</summary>
    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
