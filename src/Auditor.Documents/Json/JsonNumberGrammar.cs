namespace Auditor.Documents.Json;

/// <summary>RFC 8259, section 6: <c>[ minus ] int [ frac ] [ exp ]</c>.</summary>
internal static class JsonNumberGrammar
{
    public static bool Matches(ReadOnlySpan<char> written)
    {
        var at = written.StartsWith("-") ? 1 : 0;
        var whole = Digits(written, at);
        if (whole == 0 || (whole > 1 && written[at] == '0')) return false;
        at += whole;
        if (at < written.Length && written[at] == '.')
        {
            var fraction = Digits(written, at + 1);
            if (fraction == 0) return false;
            at += 1 + fraction;
        }

        return at == written.Length || IsExponent(written[at..]);
    }

    private static bool IsExponent(ReadOnlySpan<char> written)
    {
        if (written[0] is not ('e' or 'E')) return false;
        var at = written.Length > 1 && written[1] is '+' or '-' ? 2 : 1;
        var digits = Digits(written, at);
        return digits > 0 && at + digits == written.Length;
    }

    private static int Digits(ReadOnlySpan<char> written, int from)
    {
        var at = from;
        while (at < written.Length && char.IsAsciiDigit(written[at])) at++;
        return at - from;
    }
}
