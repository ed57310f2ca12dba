using System.Globalization;

namespace Auditor.Parsers.Nginx.Table;

/// <summary>How many arguments a directive takes: nginx's <c>NGX_CONF_TAKE*</c>, <c>1MORE</c>, <c>2MORE</c> and <c>FLAG</c>.</summary>
/// <param name="Counts">One bit per allowed count.</param>
/// <param name="AtLeast">For <c>NGX_CONF_ANY</c> and the <c>MORE</c> forms: the fewest arguments; -1 for the others.</param>
/// <param name="IsKnown">False when the source of the row does not say.</param>
internal readonly record struct Arity(int Counts, int AtLeast, bool IsKnown)
{
    /// <summary><c>NGX_CONF_MAX_ARGS</c>, the name not counted: more are only possible in the <c>MORE</c> forms.</summary>
    private const int MostCounted = 7;

    public bool AllowsMany => AtLeast >= 0 || Counts > 3 || !IsKnown;

    public bool Allows(int count) => !IsKnown || (AtLeast >= 0 ? count >= AtLeast : count <= MostCounted && (Counts & (1 << count)) != 0);

    /// <summary>As people say it: <c>1 or 2</c>, <c>at least 1</c>.</summary>
    public string Text
    {
        get
        {
            if (AtLeast >= 0) return string.Create(CultureInfo.InvariantCulture, $"at least {AtLeast}");
            var counts = Counts;
            return string.Join(" or ", Enumerable.Range(0, MostCounted + 1).Where(count => (counts & (1 << count)) != 0).Select(count => count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>From the table: <c>flag</c>, <c>1,2</c>, <c>1+</c> or <c>?</c>.</summary>
    public static Arity Of(ReadOnlySpan<char> written)
    {
        if (written is "flag") return new Arity(2, -1, true);
        if (written is "?") return new Arity(0, -1, false);
        if (written[^1] == '+') return new Arity(0, written[0] - '0', true);
        var counts = 0;
        foreach (var digit in written)
        {
            if (digit != ',') counts |= 1 << (digit - '0');
        }

        return new Arity(counts, -1, true);
    }
}
