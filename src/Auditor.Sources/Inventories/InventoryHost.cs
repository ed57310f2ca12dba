using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>A host as an inventory describes it.</summary>
/// <param name="Name">What the inventory calls it.</param>
/// <param name="Address">A name or address that the SSH client reaches it by.</param>
/// <param name="User">Null when the client's settings say it.</param>
/// <param name="IdentityFile">A private key; null when the client's settings say it.</param>
/// <param name="Groups">All words that select it besides its name: groups with those above them, tags, the environment; sorted.</param>
/// <param name="Span">Where it is written.</param>
public sealed record InventoryHost(string Name, string Address, string? User, int? Port, string? IdentityFile,
    ImmutableArray<string> Groups, SourceSpan Span)
{
    /// <summary>Why it cannot be asked, as the rest of a sentence; null when it can.</summary>
    public string? Refused { get; init; }
}
