using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Variables;
using Auditor.Parsers.Embedding;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>The file that COPY or ADD makes of a here-document: without the escapes of an unquoted one, and with marks for what the builder puts in.</summary>
internal static class HeredocText
{
    /// <summary>What stands otherwise in an unquoted here-document than in the file.</summary>
    public const string Escaped = "$\\";

    public static MappedText Of(Heredoc heredoc, string file)
    {
        var (start, end) = (heredoc.Body.Start, heredoc.Body.End);
        var text = new MappedText.Builder(heredoc.Body.Source);
        if (!heredoc.IsExpanded) return text.Verbatim(file.AsSpan(start, end - start), start).Build();
        for (var at = start; at < end;)
        {
            var next = file.AsSpan(at, end - at).IndexOfAny('$', '\\');
            if (next != 0) text.Verbatim(file.AsSpan(at, next < 0 ? end - at : next), at);
            at = next < 0 ? end : Special(text, file, at + next, end);
        }

        return text.Build();
    }

    /// <returns>The place behind it.</returns>
    private static int Special(MappedText.Builder text, string file, int at, int end)
    {
        if (file[at] == '\\')
        {
            if (at + 1 < end) text.Rewritten(file.AsSpan(at + 1, 1), at, 2);
            return at + 2;
        }

        var after = new Expander(file, at, end, '\\').StepOver();
        if (after <= at)
        {
            // The builder refuses it: whatever stands behind it is no file.
            text.Verbatim(file.AsSpan(at, end - at), at);
            return end;
        }

        if (after == at + 1)
        {
            text.Verbatim("$", at);
            return after;
        }

        text.Rewritten(UnknownValue.Of(NameIn(file.AsSpan(at + 1, after - at - 1))), at, after - at);
        return after;
    }

    private static string NameIn(ReadOnlySpan<char> substitution)
    {
        var from = substitution.StartsWith("{") ? 1 : 0;
        var to = from;
        while (to < substitution.Length && (char.IsAsciiLetterOrDigit(substitution[to]) || substitution[to] == '_')) to++;
        return substitution[from..to].ToString();
    }
}
