namespace Auditor.Documents;

/// <summary>
/// A text put together from pieces of a source (a RUN line without its continuations, a YAML scalar without its quotes),
/// which knows for each of its characters where it stands in that source. Inner parsers read <see cref="Text"/>
/// and give their nodes outer spans through <see cref="Map"/>.
/// </summary>
public sealed class MappedText
{
    // Nearly all texts are one piece, which needs no array.
    private readonly Piece only;
    private readonly Piece[]? pieces;

    private MappedText(string text, Piece only)
    {
        Text = text;
        this.only = only;
    }

    private MappedText(string text, Piece[] pieces)
    {
        Text = text;
        this.pieces = pieces;
    }

    public string Text { get; }

    /// <summary>A whole stretch of a source, character by character.</summary>
    public static MappedText Of(int source, string text, int outerStart = 0) =>
        new(text, new Piece(0, text.Length, new SourceSpan(source, outerStart, text.Length)));

    /// <summary>The outer span from the first to the last of the inner characters; an empty range maps to an empty span.</summary>
    public SourceSpan Map(int start, int length)
    {
        var first = PieceAt(start);
        if (length <= 0) return new SourceSpan(first.Outer.Source, first.OuterStart(start), 0);
        var last = PieceAt(start + length - 1);
        var from = first.OuterStart(start);
        return new SourceSpan(first.Outer.Source, from, Math.Max(0, last.OuterEnd(start + length - 1) - from));
    }

    private Piece PieceAt(int inner)
    {
        if (pieces is null) return only;
        int low = 0, high = pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= inner) low = middle;
            else high = middle - 1;
        }

        return pieces[low];
    }

    /// <summary>Outer.Length differs from Length where the inner text is written another way (an escape sequence).</summary>
    private readonly struct Piece(int start, int length, SourceSpan outer)
    {
        public int Start => start;

        public SourceSpan Outer => outer;

        private bool IsVerbatim => outer.Length == length;

        /// <summary>Whether a further stretch follows directly, inside and outside, so that both are one.</summary>
        public bool GoesOn(int further, SourceSpan next) => IsVerbatim && next.Length == further && next.Start == outer.End && next.Source == outer.Source;

        public Piece With(int more) => new(start, length + more, outer with { Length = outer.Length + more });

        public int OuterStart(int inner)
        {
            if (inner >= start + length) return outer.End;
            return IsVerbatim ? outer.Start + Math.Max(inner - start, 0) : outer.Start;
        }

        public int OuterEnd(int inner) => IsVerbatim ? outer.Start + Math.Clamp(inner - start + 1, 0, length) : outer.End;
    }

    /// <summary>Collects the pieces in order.</summary>
    public sealed class Builder(int source)
    {
        private readonly System.Text.StringBuilder text = new();
        private readonly List<Piece> pieces = [];

        // Where an empty text stands: the first place that was given for it.
        private SourceSpan? origin;

        public int Length => text.Length;

        /// <summary>What was collected from a place on.</summary>
        public string From(int start) => text.ToString(start, text.Length - start);

        /// <summary>Characters that stand in the source just as they are given.</summary>
        public Builder Verbatim(ReadOnlySpan<char> characters, int outerStart)
        {
            Add(characters.Length, new SourceSpan(source, outerStart, characters.Length));
            text.Append(characters);
            return this;
        }

        /// <summary>Characters that the source writes another way, in the given outer stretch.</summary>
        public Builder Rewritten(ReadOnlySpan<char> characters, int outerStart, int outerLength)
        {
            Add(characters.Length, new SourceSpan(source, outerStart, outerLength));
            text.Append(characters);
            return this;
        }

        public MappedText Build() => pieces.Count switch
        {
            0 => new MappedText("", new Piece(0, 0, origin ?? new SourceSpan(source, 0, 0))),
            1 => new MappedText(text.ToString(), pieces[0]),
            _ => new MappedText(text.ToString(), [.. pieces]),
        };

        private void Add(int length, SourceSpan outer)
        {
            origin ??= outer with { Length = 0 };
            if (length == 0) return;
            if (pieces.Count > 0 && pieces[^1].GoesOn(length, outer)) pieces[^1] = pieces[^1].With(length);
            else pieces.Add(new Piece(text.Length, length, outer));
        }
    }
}
