using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Packs;

namespace Auditor.Rules.Running;

/// <summary>Fills a message template for a subject. What comes from files is masked, cut and freed of control characters, in this order.</summary>
internal static class MessageWriter
{
    private const int LongestValue = 200;

    /// <summary>Shorter secrets stand in words by chance.</summary>
    private const int ShortestWithin = 4;

    /// <summary>A sentence for people. Only what comes from the file is masked: a secret may be a word that the rule itself says.</summary>
    public static string Sentence(MessageTemplate template, Node subject, QueryScope scope, ArtifactView artifact) =>
        Fill(template, subject, scope, artifact);

    /// <summary>Text that goes into a file, as it is.</summary>
    public static string FileText(MessageTemplate template, Node subject, QueryScope scope) => Fill(template, subject, scope, null);

    /// <summary>A value from a file without secrets and without characters that could act on a terminal or hide text.</summary>
    public static string Shown(string value, ArtifactView artifact) => ShownText.Of(ShownText.Cut(artifact.Mask(value), LongestValue));

    private static string Fill(MessageTemplate template, Node subject, QueryScope scope, ArtifactView? shownBy)
    {
        if (template.Parts is [{ Expression: null, Literal: var whole }]) return whole;
        var texts = new string[template.Parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var part = template.Parts[i];
            texts[i] = part.Expression is { } expression ? Fill(expression, subject, scope, shownBy) : part.Literal;
        }

        return string.Concat(texts);
    }

    private static string Fill(TreeQuery expression, Node subject, QueryScope scope, ArtifactView? shownBy)
    {
        scope.Clear();
        var value = expression.Text(subject, scope);
        return shownBy is null ? value : Shown(WithoutReads(value, scope), shownBy);
    }

    /// <summary>What an expression read as a secret is one, though it may be a word that is not searched for elsewhere.</summary>
    private static string WithoutReads(string value, QueryScope scope)
    {
        foreach (var secret in scope.SecretReads)
        {
            if (secret.Length >= ShortestWithin) value = value.Replace(secret, SecretMask.Replacement, StringComparison.Ordinal);
            else if (value == secret && secret.Length > 0) value = SecretMask.Replacement;
        }

        return value;
    }
}
