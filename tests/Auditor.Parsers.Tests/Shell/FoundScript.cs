using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>A shell script that was found on this machine.</summary>
internal sealed record FoundScript(string Path, string Text, ShellDialect Dialect);
