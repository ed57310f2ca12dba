namespace Auditor.Documents;

/// <summary>
/// The ids of a tree grouped by name: those of the name with number n are <paramref name="Ids"/>[Starts[n]..Starts[n + 1]], ascending.
/// </summary>
/// <param name="Numbers">Names in order of first appearance.</param>
internal sealed record NameIndex(int[] Ids, Dictionary<string, int> Numbers, int[] Starts)
{
    // Few trees have more different names: the table need not grow.
    private const int Expected = 60;

    /// <summary>A counting sort: two passes over the tree.</summary>
    public static NameIndex Of(string[] names)
    {
        var numbers = new Dictionary<string, int>(Expected, StringComparer.Ordinal);
        var ofNode = new int[names.Length];
        var starts = new int[Expected];
        for (var id = 0; id < names.Length; id++)
        {
            if (!numbers.TryGetValue(names[id], out var number)) numbers[names[id]] = number = numbers.Count;
            if (number + 2 >= starts.Length) Array.Resize(ref starts, 2 * starts.Length);
            ofNode[id] = number;
            starts[number + 2]++;
        }

        for (var number = 0; number < numbers.Count; number++) starts[number + 2] += starts[number + 1];
        var ids = new int[names.Length];
        for (var id = 0; id < names.Length; id++) ids[starts[ofNode[id] + 1]++] = id;
        return new NameIndex(ids, numbers, starts);
    }
}
