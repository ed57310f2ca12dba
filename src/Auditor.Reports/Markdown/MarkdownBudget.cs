using System.Text;

namespace Auditor.Reports.Markdown;

/// <summary>Writes Markdown up to a number of UTF-8 bytes, and says of each section what had to be cut. The foot always has its room.</summary>
internal sealed class MarkdownBudget(TextWriter output, int bytes, string foot)
{
    /// <summary>Kept back for the lines that say what was cut: one of each section, at the most.</summary>
    private const int RoomForCuts = 1024;

    private int _left = bytes - Encoding.UTF8.GetByteCount(foot) - RoomForCuts;

    /// <summary>The verdict: written whatever it takes.</summary>
    public void Require(string text)
    {
        output.Write(text);
        _left -= Encoding.UTF8.GetByteCount(text);
    }

    public void Section(string title, IEnumerable<string> items, string noun)
    {
        bool begun = false;
        int cut = 0;
        foreach (string item in items)
        {
            string text = begun ? item : $"\n### {title}\n\n{item}";
            if (cut > 0 || !TryWrite(text))
                cut++;
            else
                begun = true;
        }
        if (cut > 0)
            output.Write($"\n_{cut} {noun} are cut here for their size; the other report formats have them._\n");
    }

    public void End() => output.Write(foot);

    private bool TryWrite(string text)
    {
        int size = Encoding.UTF8.GetByteCount(text);
        if (size > _left)
            return false;
        _left -= size;
        output.Write(text);
        return true;
    }
}
