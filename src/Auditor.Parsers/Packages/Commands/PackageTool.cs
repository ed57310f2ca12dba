namespace Auditor.Parsers.Packages.Commands;

/// <summary>How the commands of a tool are read.</summary>
internal sealed record PackageTool(OptionSyntax Syntax, Func<CommandLine, PackageCommand> Read);
