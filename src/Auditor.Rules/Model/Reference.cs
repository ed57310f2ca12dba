namespace Auditor.Rules.Model;

/// <summary>Where a rule's reasons come from.</summary>
/// <param name="Kind"><c>cwe</c>, <c>guide</c>, <c>url</c>, <c>cis</c> …</param>
/// <param name="Value">The number, name or address.</param>
public sealed record Reference(string Kind, string Value);
