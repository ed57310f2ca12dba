using System.Diagnostics;
using System.Text;

namespace Auditor.Reports.Tests;

/// <summary>Runs a Node.js program of this repository.</summary>
internal static class NodeProgram
{
    /// <returns>The exit code, and standard output followed by standard error.</returns>
    public static (int ExitCode, string Output) Run(string script, params string[] arguments)
    {
        StringBuilder output = new();
        using Process process = new() { StartInfo = new("node", [Repository.PathOf(script), .. arguments]) };
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.Append(line).Append('\n');
    }
}
