using System.Text;

namespace Auditor.Cli.Terminal;

/// <summary>Where a command writes, and what is there: the report goes to the output, everything else to the error stream.</summary>
internal sealed record Terminal
{
    private TextWriter? error;

    public required TextWriter Output { get; init; }

    /// <summary>Made when something is to be said: opening the stream costs some milliseconds.</summary>
    public TextWriter Error
    {
        get => error ??= Console.Error;
        init => error = value;
    }

    /// <summary>A person reads the output, not a pipe or file.</summary>
    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public int Width { get; init; } = 120;

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfProcess() => new()
    {
        Output = BufferedOutput(),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = WidthOfConsole(),
        Environment = System.Environment.GetEnvironmentVariable,
    };

    /// <summary>Reports are UTF-8 whatever the locale says, and are long: they are written in pieces and flushed at the end.</summary>
    private static StreamWriter BufferedOutput() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };

    /// <summary>no-color.org, FORCE_COLOR and CLICOLOR_FORCE, TERM=dumb; a pipe or file gets none unless forced.</summary>
    public bool UsesColor(ColorChoice choice) => choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ when IsSet("NO_COLOR") => false,
        _ when IsSet("FORCE_COLOR") || IsSet("CLICOLOR_FORCE") => true,
        _ => OutputIsTerminal && Environment("TERM") is not ("dumb" or null),
    };

    public bool IsContinuousIntegration => IsSet("CI");

    private bool IsSet(string variable) => Environment(variable) is { Length: > 0 } value && value != "0";

    private static int WidthOfConsole()
    {
        if (Console.IsOutputRedirected) return 120;
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 200);
        }
        catch (IOException)
        {
            // A terminal without a size (some serial and CI consoles).
            return 120;
        }
    }
}
