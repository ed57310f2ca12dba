using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Packs.Files;

/// <summary>What rule files are checked against.</summary>
public sealed record RuleFileContext
{
    /// <summary>The vocabulary of each kind that a rule can name.</summary>
    public required ImmutableDictionary<string, Vocabulary> Kinds { get; init; }

    /// <summary>Ids of the controls that a rule can decide.</summary>
    public required ImmutableHashSet<string> Controls { get; init; }

    /// <summary>Ids of rules outside the set that is read: they can be superseded, and their ids are taken.</summary>
    public ImmutableHashSet<string> OtherRules { get; init; } = [];

    /// <summary>Ids of the rules of the set that is read.</summary>
    internal ImmutableHashSet<string> Siblings { get; init; } = [];

    /// <summary>Rules may be coded in C#. No foreign code is ever loaded, so it is false for packs from outside.</summary>
    public bool AllowsCode { get; init; } = true;

    /// <summary>A folder must hold at least one bad and two good examples, and nothing that does not belong to the rule.</summary>
    public bool ChecksFolders { get; init; } = true;
}
