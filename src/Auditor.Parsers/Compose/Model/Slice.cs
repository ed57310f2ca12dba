using System.Text;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A stretch of a scalar's text.</summary>
internal readonly record struct Slice(ComposeScalar Scalar, int Start, int Length)
{
    public ReadOnlySpan<char> Chars => Scalar.Text.Text.AsSpan(Start, Length);

    public bool IsEmpty => Length == 0;

    public bool IsKnown => Scalar.IsKnown || !Chars.Contains(ComposeScalar.Hole);

    public string? Unresolved => IsKnown ? null : Scalar.Unresolved;

    public SourceSpan Span => Scalar.Text.Map(Start, Length);

    /// <summary>The text, its unknown parts as they are written.</summary>
    public string Value => !IsKnown ? Written() : Length == Scalar.Text.Text.Length ? Scalar.Text.Text : Chars.ToString();

    public Slice From(int start) => new(Scalar, Start + start, Length - start);

    public Slice Until(int end) => new(Scalar, Start, end);

    public Slice Trim()
    {
        var start = Length - Chars.TrimStart().Length;
        return new Slice(Scalar, Start + start, Chars.Trim().Length);
    }

    public List<Slice> Split(char separator)
    {
        var parts = new List<Slice>();
        var rest = this;
        for (var at = rest.Chars.IndexOf(separator); at >= 0; at = rest.Chars.IndexOf(separator))
        {
            parts.Add(rest.Until(at));
            rest = rest.From(at + 1);
        }

        parts.Add(rest);
        return parts;
    }

    private string Written()
    {
        var hole = Scalar.Text.Text.AsSpan(0, Start).Count(ComposeScalar.Hole);
        var written = new StringBuilder();
        foreach (var c in Chars)
        {
            if (c == ComposeScalar.Hole && hole < Scalar.Holes.Length) written.Append(Scalar.Holes[hole++]);
            else written.Append(c);
        }

        return written.ToString();
    }
}
