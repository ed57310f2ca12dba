using System.CommandLine;
using System.CommandLine.Invocation;

namespace Auditor.Cli;

/// <summary>Prints the version of this program, whatever process it runs in.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Product.Version);
        return ExitCode.Passed;
    }
}
