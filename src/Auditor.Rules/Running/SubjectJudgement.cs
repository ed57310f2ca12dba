using Auditor.Documents;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A finding with the node it is about.</summary>
internal sealed record SubjectJudgement(Node Subject, Finding Finding);
