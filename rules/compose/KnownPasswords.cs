using System.Collections.Concurrent;
using Auditor.Documents.Secrets;

namespace Auditor.RulePacks.Compose;

/// <summary>Passwords that everybody knows: the words that everybody tries, and the table <c>rules/data/default-credentials.tsv</c>, read once.</summary>
internal sealed class KnownPasswords
{
    // A table is the same string each time: comparing all of it at each subject would cost more than the question.
    private static readonly ConcurrentDictionary<string, KnownPasswords> Read = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

    private KnownPasswords(string table)
    {
        foreach (var line in table.Split('\n'))
        {
            if (line.Split('\t') is ["password", var value, var owner, _]) owners[value] = owner;
        }
    }

    public static KnownPasswords Of(string table) => Read.GetOrAdd(table, static text => new KnownPasswords(text));

    /// <summary>Why everybody knows it, as the end of a sentence; null when not everybody does.</summary>
    public string? ReasonFor(string password, string? user)
    {
        if (owners.TryGetValue(password, out var owner)) return $"stands in {owner}";
        if (user is { Length: > 0 } && password == user) return "is the name of the user";
        return CommonPassword.Is(password) ? "is one of the first that anybody tries" : null;
    }
}
