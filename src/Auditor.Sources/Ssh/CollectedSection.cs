namespace Auditor.Sources.Ssh;

/// <summary>A section as it came from the collector.</summary>
/// <param name="Status">Null: the connection ended within it.</param>
internal sealed record CollectedSection(string Id, string Privilege, int? Status, string Output);
