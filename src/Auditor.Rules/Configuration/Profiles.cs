using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Configuration;

/// <summary>The profiles that ship: a checklist with what fails a run.</summary>
public static class Profiles
{
    /// <summary>Before a launch: the gate decides, findings alone fail nothing.</summary>
    public const string GoLive = "go-live";

    /// <summary>In a pipeline: a finding of severity high or worse fails the run, too.</summary>
    public const string Ci = "ci";

    public static ImmutableArray<string> Names => [GoLive, Ci];

    public static Severity? FailOn(string profile) => profile == Ci ? Severity.High : null;
}
