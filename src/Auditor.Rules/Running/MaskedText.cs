using System.Text;

namespace Auditor.Rules.Running;

/// <summary>A text with some of its stretches replaced, which knows where each of its columns went.</summary>
internal sealed class MaskedText
{
    private static readonly List<(int From, int To, int At)> None = [];
    private readonly List<(int From, int To, int At)> moves;

    private MaskedText(string text, List<(int From, int To, int At)> moves)
    {
        Text = text;
        this.moves = moves;
    }

    public string Text { get; }

    public static MaskedText Open(string text) => new(text, None);

    public static MaskedText Of(string text, TextRanges hidden)
    {
        if (hidden.IsEmpty) return Open(text);
        var shown = new StringBuilder(text.Length);
        var moves = new List<(int From, int To, int At)>();
        var read = 0;
        foreach (var (from, to) in hidden.All)
        {
            shown.Append(text, read, from - read);
            moves.Add((from, to, shown.Length));
            shown.Append(SecretMask.Replacement);
            read = to;
        }

        return new MaskedText(shown.Append(text, read, text.Length - read).ToString(), moves);
    }

    /// <summary>Where a column stands now; one inside a replaced stretch stands at the beginning of its replacement.</summary>
    public int Start(int column) => Moved(column, isEnd: false);

    /// <summary>As <see cref="Start"/>, for the column after a stretch: one inside a replaced stretch stands behind its replacement.</summary>
    public int End(int column) => Moved(column, isEnd: true);

    private int Moved(int column, bool isEnd)
    {
        var shift = 0;
        foreach (var (from, to, at) in moves)
        {
            if (column <= from) break;
            if (column < to) return isEnd ? at + SecretMask.Replacement.Length : at;
            shift = at + SecretMask.Replacement.Length - to;
        }

        return column + shift;
    }
}
