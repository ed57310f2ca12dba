using System.CommandLine;

namespace Auditor.Cli;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="description">One sentence: what the list of commands shows, too.</param>
/// <param name="examples">Command lines, one a line, each with an optional remark behind two blanks.</param>
internal sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;
}
