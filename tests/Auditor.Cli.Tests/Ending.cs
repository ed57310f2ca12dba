namespace Auditor.Cli.Tests;

/// <summary>What a command left behind.</summary>
internal sealed record Ending(int Code, string Output, string Error);
