namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Whether a text is the name of an image (distribution reference grammar; names of Docker Hub may be short).</summary>
internal static class ReferenceGrammar
{
    private const int LongestTag = 128;
    private const int ShortestDigest = 32;

    public static bool Accepts(string reference)
    {
        var rest = reference.AsSpan();
        if (rest.IndexOf('@') is var at and >= 0)
        {
            if (!IsDigest(rest[(at + 1)..])) return false;
            rest = rest[..at];
        }

        var colon = rest.LastIndexOf(':');
        if (colon > rest.LastIndexOf('/'))
        {
            if (!IsTag(rest[(colon + 1)..])) return false;
            rest = rest[..colon];
        }

        return IsName(rest);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        if (slash >= 0 && IsHost(name[..slash])) name = name[(slash + 1)..];
        foreach (var range in name.Split('/'))
        {
            if (!IsComponent(name[range])) return false;
        }

        return true;
    }

    /// <summary>What stands before the first slash is a host when it holds a dot, a colon or a capital, or is localhost.</summary>
    private static bool IsHost(ReadOnlySpan<char> text)
    {
        if (text is not "localhost" && !text.ContainsAny('.', ':') && !text.ContainsAnyInRange('A', 'Z')) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or ':' or '[' or ']')) return false;
        }

        return char.IsAsciiLetterOrDigit(text[0]) || text[0] == '[';
    }

    /// <summary>Letters and digits, separated by one dot, one or two underscores, or hyphens.</summary>
    private static bool IsComponent(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsLowerOrDigit(text[0]) || !IsLowerOrDigit(text[^1])) return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (IsLowerOrDigit(text[i])) continue;
            var end = i + 1;
            while (end < text.Length && text[end] == text[i]) end++;
            var most = text[i] switch { '.' => 1, '_' => 2, '-' => int.MaxValue, _ => 0 };
            if (end - i > most || !IsLowerOrDigit(text[end])) return false;
            i = end;
        }

        return true;
    }

    private static bool IsLowerOrDigit(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9';

    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        if (tag.Length is 0 or > LongestTag || tag[0] is '.' or '-') return false;
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')) return false;
        }

        return true;
    }

    private static bool IsDigest(ReadOnlySpan<char> digest)
    {
        var colon = digest.IndexOf(':');
        if (colon <= 0 || digest.Length - colon - 1 < ShortestDigest) return false;
        foreach (var c in digest[(colon + 1)..])
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return true;
    }
}
