using Auditor.Documents;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>The readers of one script. They share a cursor and call each other: a word holds commands, a command words.</summary>
internal sealed class ScriptReader
{
    public ScriptReader(MappedText text, ShellDialect dialect, int depth)
    {
        Cursor = new ShellCursor(text, dialect, depth);
        Heredocs = new HeredocReader(this);
        Words = new WordReader(this);
        Dollars = new DollarReader(this);
        Substitutions = new SubstitutionReader(this);
        Redirects = new RedirectReader(this);
        Assignments = new AssignmentReader(this);
        Simple = new SimpleCommandReader(this);
        Compounds = new CompoundReader(this);
        Lists = new ListReader(this);
    }

    public ShellCursor Cursor { get; }

    public HeredocReader Heredocs { get; }

    public WordReader Words { get; }

    public DollarReader Dollars { get; }

    public SubstitutionReader Substitutions { get; }

    public RedirectReader Redirects { get; }

    public AssignmentReader Assignments { get; }

    public SimpleCommandReader Simple { get; }

    public CompoundReader Compounds { get; }

    public ListReader Lists { get; }

    public ShellScript Read()
    {
        ReportCharacters();
        var pipelines = Lists.ReadAll(closesWithParenthesis: false);
        Heredocs.ReadPending();
        return new ShellScript(Cursor.Source, Cursor.Dialect, pipelines, Cursor.Problems) { BashForms = Cursor.BashForms };
    }

    private void ReportCharacters()
    {
        var nul = Cursor.Text.IndexOf('\0');
        if (nul >= 0) Cursor.Problem("shell-nul", "A NUL character stands in the script; shells drop it or stop there.", nul, nul + 1);
        var carriage = Cursor.Text.IndexOf("\r\n", StringComparison.Ordinal);
        if (carriage < 0) return;
        Cursor.Problem("shell-crlf", "Lines end with CR LF; a shell takes the CR for a part of the last word.", carriage, carriage + 1, ProblemSeverity.Warning);
    }
}
