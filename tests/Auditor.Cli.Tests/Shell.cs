using System.Globalization;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>Runs the command line in this process, with a clock that stands still.</summary>
internal sealed class Shell : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public bool IsTerminal { get; set; }

    public void Dispose() => Folder.Dispose();

    /// <summary>Arguments that begin with <c>~/</c> name files of the folder; <c>~</c> is the folder.</summary>
    public Ending Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public Ending Run(CancellationToken cancel, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var terminal = new Terminal.Terminal
        {
            Output = output,
            Error = error,
            OutputIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Environment = Environment.GetValueOrDefault,
            Clock = new StandingClock(),
        };
        var code = new AuditorCommandLine(terminal).Run([.. arguments.Select(Expanded)], cancel);
        return new Ending(code, output.ToString(), error.ToString());
    }

    private string Expanded(string argument) => argument.Replace("~", Folder.Path, StringComparison.Ordinal);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    }
}
