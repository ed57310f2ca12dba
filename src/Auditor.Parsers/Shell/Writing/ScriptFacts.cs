using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>What is gathered while one script is written: the variables that have a value, and what only bash understands.</summary>
internal sealed class ScriptFacts(ShellScript script, ShellState state)
{
    private const int MaximumForms = 400;

    private readonly List<BashForm> forms = [];

    public bool IsForPosix => script.Dialect == ShellDialect.Posix;

    public IReadOnlyList<BashForm> Forms => forms;

    public ShellVariable Variable(string name) => state.Variable(name);

    public void Assign(string variable) => state.Assign(variable);

    /// <summary><c>${x:=y}</c> gives a value; POSIX XCU 2.6.2 has no operators but <c>- = ? +</c> and <c># ## % %%</c>.</summary>
    public void Note(ParameterPart part, SourceSpan span)
    {
        if (part.Operator is "=" or ":=") Assign(part.Name);
        if (part.IsIndirect) Add("`${!…}`", span);
        else if (part.Operator is "/" or "//" or "/#" or "/%") Add("`${x/…}`", span);
        else if (part.Operator == ":") Add("`${x:…}`", span);
        else if (part.Operator is "^" or "^^" or "," or ",,") Add("`${x^…}`", span);
    }

    public void Add(string form, SourceSpan span)
    {
        if (IsForPosix && forms.Count < MaximumForms) forms.Add(new BashForm(form, span));
    }
}
