namespace Auditor.Sources.Folder.Ignore;

/// <summary>The bytes that a <c>[…]</c> of a pattern matches.</summary>
internal sealed class ByteSet
{
    private readonly bool[] members = new bool[256];

    /// <summary>Every byte except the slash: <c>?</c>.</summary>
    public static ByteSet Any { get; } = new ByteSet().Finish(negated: true);

    public bool Contains(char value) => value < members.Length && members[value];

    public void Add(char value)
    {
        if (value < members.Length) members[value] = true;
    }

    public void AddRange(char from, char to)
    {
        for (var value = (int)from; value <= to; value++) Add((char)value);
    }

    /// <summary>A POSIX class as git knows it: ASCII only, vertical tab and form feed are not space. False: no such class.</summary>
    public bool TryAddClass(ReadOnlySpan<char> name)
    {
        if (ClassOf(name) is not { } holds) return false;
        for (var value = '\0'; value < 0x80; value++)
        {
            if (holds(value)) Add(value);
        }

        return true;
    }

    public ByteSet Finish(bool negated)
    {
        for (var i = 0; negated && i < members.Length; i++) members[i] = !members[i];
        members['/'] = false;
        return this;
    }

    private static Func<char, bool>? ClassOf(ReadOnlySpan<char> name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => value => value is ' ' or '\t',
        "cntrl" => char.IsControl,
        "digit" => char.IsAsciiDigit,
        "graph" => value => value is > ' ' and < '\x7f',
        "lower" => char.IsAsciiLetterLower,
        "print" => value => value is >= ' ' and < '\x7f',
        "punct" => value => value is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(value),
        "space" => value => value is ' ' or '\t' or '\n' or '\r',
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };
}
