namespace Auditor.Documents.Yaml;

/// <summary>The keys of a mapping.</summary>
internal static class YamlKeys
{
    /// <summary>Up to here comparing all keys with each other costs less than an index of them.</summary>
    private const int SmallEnoughToScan = 12;

    /// <summary>Whether a scalar stands as a key more than once.</summary>
    public static bool HaveDuplicates(ReadOnlySpan<YamlEntry> entries) =>
        entries.Length > SmallEnoughToScan ? HaveDuplicatesByIndex(entries) : HaveDuplicatesByScan(entries);

    private static bool HaveDuplicatesByScan(ReadOnlySpan<YamlEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            for (var before = 0; before < i; before++)
            {
                if (entries[i].Key is YamlScalar key && entries[before].Key is YamlScalar other && key.Value == other.Value) return true;
            }
        }

        return false;
    }

    private static bool HaveDuplicatesByIndex(ReadOnlySpan<YamlEntry> entries)
    {
        var seen = new HashSet<string>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Key is YamlScalar key && !seen.Add(key.Value)) return true;
        }

        return false;
    }
}
