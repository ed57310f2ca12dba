using Auditor.Documents;
using Auditor.Documents.Secrets;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes ENV, LABEL and ARG.</summary>
internal sealed class PairWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;

    public void Write()
    {
        var words = WordSplitter.OutsideQuotes(instruction.Arguments, context.File.Syntax.Escape);
        if (words.Count == 0) Problem("missing-arguments", $"{instruction.Keyword.ToUpperInvariant()} needs at least one name.", instruction.Span);
        else if (instruction.Keyword == "arg") words.ForEach(WriteArgument);
        else if (!words[0].Chars.Contains('=')) WriteLegacy();
        else words.ForEach(WriteListed);
    }

    private void WriteLegacy()
    {
        builder.Flag("legacy", true, instruction.Arguments.Span);
        var arguments = instruction.Arguments;
        var end = arguments.Start;
        while (end < arguments.End && !WordSplitter.IsBlank(arguments.Text.Text[end])) end++;
        var value = arguments.From(end).Trim();
        if (value.IsEmpty) Problem("missing-value", $"{instruction.Keyword.ToUpperInvariant()} needs a name and a value.", arguments.Span);
        else WriteLegacy(arguments, arguments.Until(end), value);
    }

    private void WriteLegacy(Word whole, Word name, Word value)
    {
        if (KeyValue(whole, name, value) is { } rewritten) builder.Attribute("key-value", rewritten, whole.Span);
        WritePair(new NamedValue(whole, name, value));
    }

    /// <summary>The pair with an equals sign, on one line and without quotes of its own; null where it is not as simple.</summary>
    private static string? KeyValue(Word whole, Word name, Word value)
    {
        if (whole.Span.Length != whole.Length || value.Chars.ContainsAny("\"'`\\")) return null;
        return value.Chars.ContainsAny(" \t") ? $"{name.Raw}=\"{value.Raw}\"" : $"{name.Raw}={value.Raw}";
    }

    private void WriteListed(Word word)
    {
        if (!word.Chars.Contains('=')) Problem("missing-equals", "Here a name=value pair was expected.", word.Span);
        else WritePair(NamedValue.Of(word));
    }

    private void WritePair(NamedValue pair)
    {
        var name = context.Expand(pair.Name).Value;
        if (!CheckName(name, pair)) return;
        context.Pair = name;
        var value = pair.Value is { } word ? context.Expand(word) : null;
        context.Pair = "";
        var isSecret = WriteNode(pair, name, value);
        if (instruction.Keyword == "env" && value is not null) SetEnv(pair, name, value, isSecret);
    }

    private void SetEnv(NamedValue pair, string name, Expansion value, bool isSecret)
    {
        var node = new EffectiveNode("effective-env", pair.Whole.Span, context.Stage,
            [new TreeAttribute("name", name, pair.Name.Span), Attributes.Of("value", value, Span(pair), isSecret)]);
        context.State = context.State.WithVariable(name, ToVariable(value), isEnv: true) with { Env = context.State.Env.SetItem(name, node) };
    }

    private void WriteArgument(Word word)
    {
        var pair = NamedValue.Of(word);
        var name = pair.Name.Raw;
        if (!CheckName(name, pair)) return;
        var value = pair.Value is { } given ? context.Expand(given, LookupNow) : null;
        WriteNode(pair, name, value);
        Declare(name, value);
    }

    /// <summary>The arguments of one ARG are declared one after another, each sees those before it.</summary>
    private Variable LookupNow(string name) =>
        context.Scope is { } scope ? (scope with { State = context.State }).Lookup(name) : context.File.Globals.Lookup(name);

    private void Declare(string name, Expansion? value)
    {
        if (context.Scope is not { } scope)
        {
            context.File.Globals.Declare(name, value is null ? Variable.Unset($"ARG {name} has no default") : ToVariable(value));
            return;
        }

        if (context.State.Variables.TryGetValue(name, out var known) && known.IsEnv) return;
        var variable = value is null ? (scope with { State = context.State }).Declared(name) : ToVariable(value);
        context.State = context.State.WithVariable(name, variable, isEnv: false);
    }

    private bool WriteNode(NamedValue pair, string name, Expansion? value)
    {
        var kind = Kind(pair, value);
        var isSecret = value is not null && IsConfidential(name, value, pair.Value?.Raw ?? "");
        builder.Open("pair", pair.Whole.Span).Attribute("name", name, pair.Name.Span);
        if (value is not null) builder.Attribute(Attributes.Of("value", value, Span(pair), isSecret));
        builder.Flag("secret-name", SecretName.Matches(name), pair.Name.Span);
        builder.Flag("issued", SecretName.IsIssued(name), pair.Name.Span);
        builder.Flag("secret-value", value is not null && TokenShape.Matches(value.Value), Span(pair));
        builder.Flag("common", value is not null && CommonPassword.Is(value.Value), Span(pair));
        builder.Attribute("value-kind", ValueKinds.Name(kind), Span(pair));
        if (instruction.Keyword == "arg") WriteComments(name, pair);
        builder.Close();
        return isSecret;
    }

    private void WriteComments(string name, NamedValue pair)
    {
        if (instruction.DocComment(name) is { } doc) builder.Attribute("doc", doc, pair.Name.Span);
        if (instruction.CommentAbove is { } comment) builder.Attribute("comment-above", comment, pair.Name.Span);
    }

    /// <summary>What is written counts too: an unknown variable beside it does not make a password public.</summary>
    private static bool IsConfidential(string name, Expansion value, string raw) =>
        Confidential.Is(name, value.Value) || (raw != value.Value && Confidential.Is(name, raw));

    /// <summary>A default inside a substitution is what the author wrote: it is judged; a plain reference is not followed.</summary>
    private static ValueKind Kind(NamedValue pair, Expansion? value)
    {
        if (value is null || pair.Value is not { } word) return ValueKind.None;
        if (value.Uses.IsEmpty) return ValueKinds.Of(value.Value);
        var written = ValueKinds.Of(word.Raw.Trim('"', '\''));
        if (written is not (ValueKind.Reference or ValueKind.Literal)) return written;
        var hasDefault = value.Uses.Any(use => use.Operator is ":-" or "-" or ":+" or "+");
        return hasDefault && value.IsKnown ? ValueKinds.Of(value.Value) : ValueKind.Reference;
    }

    private bool CheckName(string name, NamedValue pair)
    {
        if (name.Length > 0) return true;
        Problem("blank-name", $"A name of {instruction.Keyword.ToUpperInvariant()} is empty.", pair.Whole.Span);
        return false;
    }

    private static Variable ToVariable(Expansion value) =>
        value.IsKnown ? Variable.Known(value.Value) : Variable.SetElsewhere(value.Reason ?? "");

    private static SourceSpan Span(NamedValue pair) => pair.Value?.Span ?? pair.Name.Span;

    private void Problem(string code, string message, SourceSpan span) => context.Problem(code, message, span);
}
