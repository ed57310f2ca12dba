using Auditor.Rules.Model;

namespace Auditor.Cli.Commands;

/// <summary>What <c>--fail-on</c> says.</summary>
/// <param name="Severity">Findings of this severity or worse; null leaves it to the gate.</param>
internal sealed record FailOn(Severity? Severity);
