namespace Auditor.Parsers.Packages.Commands;

/// <summary>Which options of a tool take a value. Where a tool's and its subcommands' options differ, those that take one in any.</summary>
/// <param name="ShortValues">Letters of the short options that take a value.</param>
/// <param name="LongValues">Long options that take the next word when they are not joined by <c>=</c>, blank-separated, without dashes.</param>
/// <param name="HasBundles"><c>-yq</c> is <c>-y -q</c>; otherwise one dash starts a long option, as in Go.</param>
internal sealed record OptionSyntax(string ShortValues, string LongValues, bool HasBundles = true)
{
    public bool TakesValue(char letter) => ShortValues.Contains(letter, StringComparison.Ordinal);

    public bool TakesNextWord(ReadOnlySpan<char> name)
    {
        foreach (var range in LongValues.AsSpan().Split(' '))
        {
            if (name.Length > 0 && name.SequenceEqual(LongValues.AsSpan()[range])) return true;
        }

        return false;
    }
}
