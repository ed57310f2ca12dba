namespace Auditor.Parsers.Packages.Commands;

/// <summary>What is known of the place where a script runs.</summary>
/// <param name="Environment">The value that a variable has before the script starts; null when it is not set.</param>
/// <param name="Log">Where package commands are noted in the order in which they are written; null when nobody asks.</param>
internal sealed record CommandSurroundings(Func<string, CommandWord?> Environment, PackageLog? Log)
{
    public static CommandSurroundings None { get; } = new(static _ => null, null);
}
