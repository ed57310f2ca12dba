using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Auditor.Cli;

/// <summary>The usual help, and the examples of the command below it.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Help is shown whatever else is wrong with the command line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand command) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var line in command.Examples.Split('\n')) output.WriteLine("  " + line);
        return code;
    }
}
