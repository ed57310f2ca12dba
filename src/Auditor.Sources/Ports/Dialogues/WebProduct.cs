namespace Auditor.Sources.Ports.Dialogues;

/// <param name="Mark">Stands in a start page or its headers, and in no other product's.</param>
internal sealed record WebProduct(string Service, string Mark);
