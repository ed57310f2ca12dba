using System.Diagnostics;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>Runs another reader of shell scripts on a text that is given on its standard input.</summary>
internal static class OtherReader
{
    public static (int ExitCode, string Output, string Errors) Run(string executable, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{executable} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The reader stopped at an error before it had read everything; its exit code tells.
        }
    }
}
