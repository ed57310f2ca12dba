using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Text;

/// <summary>Lays a source line out in columns: tabs become spaces, dangerous characters escapes, and a long line is cut around its mark.</summary>
internal sealed class LineLayout
{
    private const int TabWidth = 4;
    private const string Cut = "…";

    private readonly List<(string Text, int Column)> _cells = [];
    private int _width;
    private int _markFrom = -1;
    private int _markTo = -1;

    private LineLayout(ExcerptLine line)
    {
        (int markStart, int markEnd) = line.IsMarked ? MarkedPart.Of(line) : (int.MaxValue, int.MinValue);
        for (int at = 0; at < line.Text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(line.Text, at);
            bool marked = at + length > markStart && at < markEnd;
            Add(line.Text.Substring(at, length), marked);
            at += length;
        }
        if (line.IsMarked && _markFrom < 0)
            (_markFrom, _markTo) = (_width, _width + 1);
    }

    /// <summary>As much of an unmarked line as there is room for.</summary>
    public static string TextOf(string line, int room) => Fits(line, room) ? line : Of(new(1, line), room).Text;

    public static LaidOutLine Of(ExcerptLine line, int room) =>
        Fits(line.Text, room) ? Plain(line) : new LineLayout(line).Within(Math.Max(room, 20));

    /// <summary>There is room for all, and every character is one column.</summary>
    private static bool Fits(string text, int room) => text.Length <= Math.Max(room, 20) && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static LaidOutLine Plain(ExcerptLine line)
    {
        if (!line.IsMarked)
            return new(line.Text, 0, 0);
        (int from, int to) = MarkedPart.Of(line);
        return to > from ? new(line.Text, from, to - from) : new(line.Text, line.Text.Length, 1);
    }

    private void Add(string element, bool marked)
    {
        string shown = element == "\t" ? new string(' ', TabWidth - (_width % TabWidth)) : ShownText.Of(element);
        int width = ReferenceEquals(shown, element) ? CellWidth.Of(element) : shown.Length;
        _cells.Add((shown, _width));
        if (marked && _markFrom < 0)
            _markFrom = _width;
        _width += width;
        if (marked)
            _markTo = _width;
    }

    private LaidOutLine Within(int room)
    {
        if (_width <= room)
            return new(Slice(0, _width, out _), Math.Max(_markFrom, 0), _markFrom < 0 ? 0 : Math.Max(_markTo - _markFrom, 1));
        int from = _markTo <= room - 1 ? 0 : Math.Max(0, Math.Min(_markFrom - (room / 4), _width - room + 1));
        int inner = room - (from > 0 ? 1 : 0) - 1;
        string text = Slice(from, from + inner, out int start);
        int lead = from > 0 ? 1 : 0;
        string shown = (lead > 0 ? Cut : "") + text + (from + inner < _width ? Cut : "");
        return _markFrom < 0 ? new(shown, 0, 0) : Clipped(shown, start - lead, from + inner);
    }

    private LaidOutLine Clipped(string shown, int shift, int end)
    {
        int from = Math.Max(_markFrom - shift, 0);
        return new(shown, from, Math.Max(Math.Min(_markTo, end) - shift - from, 1));
    }

    private string Slice(int from, int to, out int start)
    {
        StringBuilder text = new();
        start = -1;
        for (int cell = 0; cell < _cells.Count; cell++)
        {
            int end = cell + 1 < _cells.Count ? _cells[cell + 1].Column : _width;
            if (_cells[cell].Column < from || end > to)
                continue;
            start = start < 0 ? _cells[cell].Column : start;
            text.Append(_cells[cell].Text);
        }
        start = Math.Max(start, 0);
        return text.ToString();
    }
}
