using System.CommandLine;

namespace Auditor.Cli;

/// <summary>Arguments that are paths. A misspelt option would otherwise be taken for one.</summary>
internal static class PathArguments
{
    public static void RefuseOptions(this Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
            result.AddError($"There is no option '{token.Value}'; a file of that name is written './{token.Value}'.");
    });
}
