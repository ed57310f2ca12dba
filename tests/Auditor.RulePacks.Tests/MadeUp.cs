using Auditor.Rules.Model;
using Auditor.Rules.Packs;

namespace Auditor.RulePacks.Tests;

/// <summary>Rules that do not ship.</summary>
internal static class MadeUp
{
    public static CompiledRule Rule(string id, string? code) => new()
    {
        Info = new RuleInfo { Id = id, Title = "", Kinds = ["none"], Severity = Severity.Low, Confidence = Confidence.Low, Why = "" },
        Message = MessageTemplate.Literal(""),
        Severities = [new SeverityCase(null, Severity.Low)],
        Code = code,
    };
}
