using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Samples;

/// <summary>A small file of a synthetic run: finds places in its text and works out spans, excerpts and diffs as a run carries them.</summary>
internal sealed class SampleFile(string path, string text, string secret = "")
{
    private readonly string[] _lines = text.Split('\n');

    public string Path => path;

    public AuditedArtifact Artifact { get; } = new(path, "dockerfile", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public SourceLocation At(string marked, int occurrence = 0)
    {
        int offset = -1;
        for (int count = 0; count <= occurrence; count++)
            offset = text.IndexOf(marked, offset + 1, StringComparison.Ordinal);
        return offset < 0
            ? throw new ArgumentException($"'{marked}' does not stand in {path}", nameof(marked))
            : new(path, Position(offset), Position(offset + marked.Length), offset, marked.Length);
    }

    public ImmutableArray<ExcerptLine> Excerpt(SourceLocation at)
    {
        int last = Math.Min(at.End.Line + 2, _lines[^1].Length == 0 ? _lines.Length - 1 : _lines.Length);
        return [.. Enumerable.Range(Math.Max(1, at.Start.Line - 2), last - Math.Max(1, at.Start.Line - 2) + 1).Select(number => Line(number, at))];
    }

    /// <summary>A fix that replaces one whole text by another within a line, with a line of context on both sides.</summary>
    public ProposedFix Replace(string title, FixSafety safety, string old, string replacement)
    {
        SourceLocation at = At(old);
        int number = at.Start.Line;
        string line = _lines[number - 1];
        string[] changed = line.Replace(old, replacement, StringComparison.Ordinal).Split('\n');
        ImmutableArray<DiffLine> diff =
        [
            .. Context(number - 1),
            new('-', number, line),
            .. changed.Select((added, index) => new DiffLine('+', number + index, added)),
            .. Context(number + 1),
        ];
        return new(title, safety, [new(at, replacement)], diff);
    }

    private ImmutableArray<DiffLine> Context(int number) =>
        number >= 1 && number <= _lines.Length && (number < _lines.Length || _lines[^1].Length > 0) ? [new(' ', number, Masked(_lines[number - 1]))] : [];

    private ExcerptLine Line(int number, SourceLocation at)
    {
        string line = _lines[number - 1];
        int from = number < at.Start.Line ? line.Length : number == at.Start.Line ? at.Start.Utf16Column - 1 : 0;
        int to = number > at.End.Line ? 0 : number == at.End.Line ? at.End.Utf16Column - 1 : line.Length;
        string shown = Masked(line);
        return to <= from ? new(number, shown) : new(number, shown, from, to - from + shown.Length - line.Length);
    }

    private string Masked(string line) => secret.Length == 0 ? line : line.Replace(secret, "[REDACTED]", StringComparison.Ordinal);

    private TextPosition Position(int offset)
    {
        string before = text[..offset];
        int lineStart = before.LastIndexOf('\n') + 1;
        return new(before.Count(c => c == '\n') + 1, before[lineStart..].EnumerateRunes().Count() + 1, offset - lineStart + 1);
    }
}
