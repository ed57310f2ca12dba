using Auditor.Documents;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>
/// Cuts the text of a script inside a script (backticks, <c>sh -c '…'</c>) out of a mapped text,
/// so that its characters still know where they stand in the outermost source.
/// </summary>
internal sealed class MappedTextCutter(MappedText source)
{
    private readonly MappedText.Builder builder = new(source.Map(0, 0).Source);

    /// <summary>Characters of the source text as they are.</summary>
    public void Verbatim(int start, int length)
    {
        var outer = source.Map(start, length);
        if (outer.Length == length)
        {
            builder.Verbatim(source.Text.AsSpan(start, length), outer.Start);
            return;
        }

        for (var i = start; i < start + length; i++)
        {
            var one = source.Map(i, 1);
            builder.Rewritten(source.Text.AsSpan(i, 1), one.Start, one.Length);
        }
    }

    /// <summary>Characters that the source text writes another way in the given stretch.</summary>
    public void Rewritten(ReadOnlySpan<char> characters, int start, int length)
    {
        var outer = source.Map(start, length);
        builder.Rewritten(characters, outer.Start, outer.Length);
    }

    public MappedText Build() => builder.Build();
}
