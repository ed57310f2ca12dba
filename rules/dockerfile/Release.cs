namespace Auditor.RulePacks.Dockerfile;

/// <summary>A release cycle of a product.</summary>
/// <param name="End">The last day of security updates, long-term support included; null where none is announced.</param>
/// <param name="IsLongTerm">That day is the end of the long-term support.</param>
/// <param name="Codename">In lower case; empty when it has none.</param>
internal sealed record Release(string Product, string Cycle, DateOnly? End, bool IsLongTerm, string Codename);
