using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>One thing that a rule looks at.</summary>
/// <param name="Number">Makes its fingerprint.</param>
/// <param name="IsFolded">It is counted, but its finding was folded into another rule's.</param>
internal sealed record Subject(
    string Rule, int Number, Outcome Outcome, Severity Severity, Confidence Confidence, Suppression? Suppression, bool IsFolded)
{
    public string Fingerprint => FingerprintOf(Rule, Number);

    public SourceLocation Place => Samples.Place($"{Rule}/Dockerfile", Number);

    public Finding Finding() => Samples.Finding(Rule, Number, Severity, Outcome, Confidence) with { Suppression = Suppression };

    public static string FingerprintOf(string rule, int number) => $"{rule}#{number:000}";

    public Subject Fixed() => this with { Outcome = Outcome.Passed, IsFolded = false };

    public Subject Hidden() => this with { Outcome = Outcome.NotEvaluated };
}
