namespace Auditor.Sources.Ports.Dialogues;

/// <summary>An answer that proves a service.</summary>
/// <param name="Mark">Stands in it.</param>
internal sealed record LineAnswer(string Mark, string? Authentication, bool IsTlsRequired = false);
