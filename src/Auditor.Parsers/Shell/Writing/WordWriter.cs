using System.Buffers;
using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Writes what words hold: values with their state of knowledge, expansions and substitutions.</summary>
internal sealed class WordWriter(TreeBuilder builder, ShellScript script, ScriptFacts facts, Action<ShellScript> writeSubstitution)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private const int LongestExcerpt = 40;

    public SourceSpan Span(ShellNode node) => script.Text.Map(node.Start, node.Length);

    public SourceSpan Span(int start, int end) => script.Text.Map(start, end - start);

    public string Slice(ShellNode node) => script.Text.Text[node.Start..node.End];

    /// <summary>An attribute with the word's value; unresolved when it holds an expansion.</summary>
    public void Value(string attribute, ShellWord word) => Value(attribute, word.Value, word);

    public void Value(string attribute, string value, ShellWord word) => builder.Attribute(attribute, value, Span(word), Reason(word));

    public string? Reason(ShellWord word) => word.FirstExpansion is { } part ? Reason(part) : null;

    public string Reason(WordPart part)
    {
        var text = Slice(part);
        if (text.Length > LongestExcerpt) text = string.Concat(text.AsSpan(0, LongestExcerpt), "…");
        return $"{text} is expanded by the shell";
    }

    /// <summary>The <c>@quoted</c> and <c>@variable</c> flags.</summary>
    public void Flags(ShellWord word)
    {
        builder.Flag("quoted", word.IsQuoted, Span(word));
        builder.Flag("variable", word.HasUnquotedExpansion, Span(word));
    }

    /// <summary>Of a URL that holds an expansion: the host, where all of it stands before.</summary>
    public void KnownHost(ShellWord word)
    {
        if (word.FirstExpansion is null) return;
        var value = word.Value.AsSpan();
        var scheme = value.IndexOf("://");
        if (scheme < 0 || !value[..scheme].StartsWith("http")) return;
        var rest = value[(scheme + 3)..];
        var end = rest.StartsWith("[") ? rest.IndexOf(']') + 1 : rest.IndexOfAny('/', ':');
        if (end <= 0 || rest[..end].ContainsAny('$', '`') || rest.Contains('@')) return;
        builder.Attribute("host", rest[..end].ToString(), Span(word));
        var query = rest.IndexOf('?');
        PathVariables(query < 0 ? rest : rest[..query], word);
    }

    /// <summary>Of <c>$NAME</c> and <c>${NAME}</c>; other expansions have no name of their own.</summary>
    private void PathVariables(ReadOnlySpan<char> path, ShellWord word)
    {
        for (var dollar = path.IndexOf('$'); dollar >= 0; dollar = path.IndexOf('$'))
        {
            path = path[(dollar + 1)..].TrimStart('{');
            var end = path.IndexOfAnyExcept(NameCharacters);
            var name = end < 0 ? path : path[..end];
            if (name.Length > 0) builder.Leaf("path-variable", Span(word), new TreeAttribute("name", name.ToString(), Span(word)));
        }
    }

    public void Parts(ShellWord word) => Parts(word.Parts);

    public void Parts(ImmutableArray<WordPart> parts)
    {
        foreach (var part in parts) Part(part);
    }

    private void Part(WordPart part)
    {
        switch (part)
        {
            case ParameterPart parameter: Expansion(parameter); break;
            case SubstitutionPart substitution: Substitution(substitution); break;
            case ArithmeticPart arithmetic: Parts(arithmetic.Parts); break;
            case ArrayPart array:
                foreach (var element in array.Elements) Parts(element);
                break;
        }
    }

    private void Expansion(ParameterPart part)
    {
        var span = Span(part);
        builder.Open("expansion", span).Attribute("name", part.Name, span);
        if (part.Operator.Length > 0) builder.Attribute("operator", part.Operator, span);
        if (part.Operand is { } operand) Value("value", operand);
        builder.Flag("quoted", part.IsQuoted, span).Flag("length", part.IsLength, span).Flag("indirect", part.IsIndirect, span);
        var variable = facts.Variable(part.Name);
        builder.Flag("assigned", variable == ShellVariable.Set, span).Flag("maybe-assigned", variable == ShellVariable.Unknown, span).Close();
        facts.Note(part, span);
        Parts(part.Subscript);
        if (part.Operand is { } word) Parts(word);
    }

    private void Substitution(SubstitutionPart part)
    {
        var span = Span(part);
        builder.Open("substitution", span).Attribute("style", part.Style, span).Flag("quoted", part.IsQuoted, span);
        writeSubstitution(part.Script);
        builder.Close();
    }
}
