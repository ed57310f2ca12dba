using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>The hosts of an inventory, each name once and in order of name, and what is wrong with it. An error means that hosts may be
/// missing.</summary>
public sealed record Inventory(SourceText Text, ImmutableArray<InventoryHost> Hosts, ImmutableArray<ParseProblem> Problems)
{
    /// <summary>It is one of Ansible's, whose variables may stand in other files besides.</summary>
    public bool IsAnsible { get; init; }

    /// <summary>More hosts than this are not read, however a range is written.</summary>
    public const int MostHosts = 10_000;

    /// <summary>More groups than this are not read.</summary>
    public const int MostGroups = 1_000;
}
