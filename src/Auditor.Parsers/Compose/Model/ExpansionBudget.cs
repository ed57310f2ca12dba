namespace Auditor.Parsers.Compose.Model;

/// <summary>
/// How many values what files share (by aliases or extends) may be written out to. Without sharing no text can hold more: a value takes two characters at least.
/// So the work stays in proportion to what is written, and few characters cannot ask for a lot of it.
/// </summary>
internal sealed class ExpansionBudget(long characters = 0)
{
    /// <summary>More than any project has that people write, however much of it is shared.</summary>
    private const long Least = 100_000;

    /// <summary>More than a file of 5 MB can hold without aliases.</summary>
    private const long Most = 1_000_000;

    private long characters = characters;
    private long spent;

    public long Limit => Math.Clamp(characters / 2, Least, Most);

    /// <summary>How many characters were read so far.</summary>
    public void Add(int read) => characters += read;

    /// <summary>False when so many values are too many beside those before.</summary>
    public bool Spend(long values)
    {
        if (values > Limit - spent) return false;
        spent += values;
        return true;
    }
}
