using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>One instruction on its way into the tree: where to write, what it sees, what it leaves behind.</summary>
internal sealed class InstructionContext(FileContext file, TreeBuilder builder, Instruction instruction, StageScope? scope, int stage)
{
    private readonly List<(VariableUse Use, SourceSpan Span, string Pair)> uses = [];
    private readonly StageState before = scope?.State ?? new StageState();

    public TreeBuilder Builder => builder;

    public FileContext File => file;

    public Instruction Instruction => instruction;

    /// <summary>The index of the stage, or -1 before the first one.</summary>
    public int Stage => stage;

    public StageScope? Scope => scope;

    /// <summary>The instruction waits in an ONBUILD: it runs in another stage, perhaps of another file.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>The name of the pair whose value is being expanded; empty elsewhere.</summary>
    public string Pair { get; set; } = "";

    /// <summary>What held before the instruction: what its variables see.</summary>
    public StageState Before => before;

    /// <summary>What holds after it.</summary>
    public StageState State { get; set; } = scope?.State ?? new StageState();

    /// <summary>Expands a word with what held before the instruction.</summary>
    public Expansion Expand(Word word) => Expand(word, Lookup);

    public Expansion Expand(Word word, Func<string, Variable> lookup)
    {
        if (word.IsEmpty) return Expansion.Literal("");
        if (!Expander.HasSomething(word.Chars, file.Syntax.Escape)) return Expansion.Literal(word.Raw);
        var expander = new Expander(word.Text.Text, word.Start, word.End, file.Syntax.Escape) { Lookup = lookup, Budget = file.Budget };
        return Note(word, expander.Expand());
    }

    /// <summary>What a word would be with other values: nothing of it is noted.</summary>
    public Expansion ExpandQuietly(Word word, Func<string, Variable> lookup) =>
        new Expander(word.Text.Text, word.Start, word.End, file.Syntax.Escape) { Lookup = lookup, Budget = file.Budget }.Expand();

    /// <summary>Notes the variables of a here-document's body, in which quotes are text.</summary>
    public void ExpandBody(Word body)
    {
        var expander = new Expander(body.Text.Text, body.Start, body.End, '\\') { Lookup = Lookup, Budget = file.Budget, TakesQuotes = false };
        Note(body, expander.Expand());
    }

    public Variable Lookup(string name) => scope is null || IsFrom ? file.Globals.Lookup(name) : scope.Lookup(name);

    /// <summary>Whether the file, or the builder, declares a name that the instruction can see.</summary>
    public bool Sees(string name) => Sees(name, IsFrom || scope is null);

    private bool IsFrom => instruction.Keyword == "from";

    /// <summary>Something that BuildKit refuses.</summary>
    public void Problem(string code, string message, SourceSpan span) => file.Refusals.Add(code, message, span);

    /// <summary>Writes the variables that were met, as children of the open node.</summary>
    public void WriteVariables()
    {
        foreach (var (use, span, pair) in uses) WriteVariable(use, span, pair);
    }

    private Expansion Note(Word word, Expansion expansion)
    {
        foreach (var use in expansion.Uses) uses.Add((use, word.Text.Map(use.Start, use.Length), Pair));
        if (expansion.Error is { } error) Problem("invalid-substitution", $"The builder refuses this text: {error}.", word.Span);
        return expansion;
    }

    private void WriteVariable(VariableUse use, SourceSpan span, string pair)
    {
        builder.Open("variable", span).Attribute("name", use.Name, span);
        if (use.Operator.Length > 0) builder.Attribute("operator", use.Operator, span);
        if (pair.Length > 0) builder.Attribute("in", pair, span);
        var isFrom = IsFrom || scope is null;
        if (!Sees(use.Name, isFrom) && !IsGuarded(use.Operator)) Judge(use, span, isFrom);
        builder.Attribute("scope", isFrom ? "from" : "stage", span).Close();
    }

    private bool Sees(string name, bool isFrom) => isFrom ? file.Globals.Sees(name) : scope is not null && scope.Sees(name);

    /// <summary>The author wrote what shall be when it is unset.</summary>
    private static bool IsGuarded(string modifier) => modifier.Length > 0 && modifier[^1] is '-' or '+' or '?';

    private void Judge(VariableUse use, SourceSpan span, bool isFrom)
    {
        var names = isFrom || scope is null ? file.Globals.Names : scope.Names;
        var near = Predefined.IsImageName(use.Name) && !isFrom ? null : file.Near(use.Name, names);
        var isMaybe = !isFrom && near is null && scope is not null && (IsTrigger || scope.MayComeFromImage(use.Name));
        builder.Flag("undefined", !isMaybe, span).Flag("maybe-base-env", isMaybe, span);
        if (near is not null) builder.Attribute("suggestion", near, span);
    }
}
