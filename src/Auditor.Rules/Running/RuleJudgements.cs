using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>All that one rule said of one tree.</summary>
internal sealed record RuleJudgements(ActiveRule Rule, ImmutableArray<SubjectJudgement> Judgements, RuleTally Tally);
