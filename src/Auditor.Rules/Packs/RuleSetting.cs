namespace Auditor.Rules.Packs;

/// <summary>A value that <c>auditor.yml</c> can set; the rule's expressions see it as <c>$name</c>.</summary>
public sealed record RuleSetting(string Name, string Default, string About);
