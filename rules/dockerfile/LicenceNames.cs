using System.Collections.Concurrent;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>The table <c>rules/data/spdx-licences.tsv</c>, read once. Identifiers are compared without case (SPDX specification, annex "License expressions").</summary>
internal sealed class LicenceNames
{
    private const string Row = "licence\t";

    // A table is the same string each time: comparing all of it at each subject would cost more than the question.
    private static readonly ConcurrentDictionary<string, LicenceNames> Read = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<string> licences = new(StringComparer.OrdinalIgnoreCase);

    private LicenceNames(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Row, StringComparison.Ordinal)) licences.Add(line[Row.Length..]);
        }
    }

    public static LicenceNames Of(string text) => Read.GetOrAdd(text, static table => new LicenceNames(table));

    /// <summary>A listed one, one with a plus sign (or any later version), or a reference to a text of one's own.</summary>
    public bool IsLicence(string word)
    {
        if (IsReference(word)) return true;
        return licences.Contains(word) || (word.EndsWith('+') && licences.Contains(word[..^1]));
    }

    private static bool IsReference(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var reference = colon > 0 && word.StartsWith("DocumentRef-", StringComparison.Ordinal) ? word[(colon + 1)..] : word;
        return reference.StartsWith("LicenseRef-", StringComparison.Ordinal) && reference.Length > "LicenseRef-".Length;
    }
}
