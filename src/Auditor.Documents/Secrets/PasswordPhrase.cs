using System.Buffers;

namespace Auditor.Documents.Secrets;

/// <summary>Passwords that a word stands before: SQL's <c>IDENTIFIED BY '…'</c> and <c>PASSWORD '…'</c>, and <c>login … password …</c> of a netrc file.</summary>
internal static class PasswordPhrase
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'");

    public static void Find(ReadOnlySpan<char> text, List<FoundSecret> found)
    {
        if (text.IndexOfAny('\'', '"') >= 0)
        {
            Quoted(text, "identified by", found);
            Quoted(text, "password", found);
        }

        if (text.IndexOf("login ", StringComparison.Ordinal) >= 0) Netrc(text, found);
    }

    private static void Quoted(ReadOnlySpan<char> text, string word, List<FoundSecret> found)
    {
        for (int at = 0, next; (next = text[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += next + word.Length;
            var quote = at;
            while (quote < text.Length && text[quote] == ' ') quote++;
            if (quote == at || quote >= text.Length || text[quote] is not ('\'' or '"')) continue;
            var length = text[(quote + 1)..].IndexOfAny(text[quote], '\n');
            if (length > 0) Add(text, quote + 1, length, found);
        }
    }

    private static void Netrc(ReadOnlySpan<char> text, List<FoundSecret> found)
    {
        const string Word = " password ";
        for (int at = 0, next; (next = text[at..].IndexOf(Word, StringComparison.Ordinal)) >= 0;)
        {
            at += next + Word.Length;
            var length = text[at..].IndexOfAny(Ends);
            Add(text, at, length < 0 ? text.Length - at : length, found);
        }
    }

    private static void Add(ReadOnlySpan<char> text, int start, int length, List<FoundSecret> found)
    {
        if (length > 0 && Confidential.IsUsable(text.Slice(start, length).ToString())) found.Add(new FoundSecret(start, length, "password"));
    }
}
