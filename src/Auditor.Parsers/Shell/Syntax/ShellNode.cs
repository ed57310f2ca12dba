namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A part of a script. Start and End are offsets into the text that was read, not yet mapped to the outer file.</summary>
internal abstract record ShellNode(int Start, int End)
{
    public int Length => End - Start;
}
