using System.Globalization;

namespace Auditor.Reports.Terminal;

/// <summary>What stands before the lines of a finding: their numbers, right-aligned, and a bar. Made once for all findings of its width.</summary>
/// <param name="width">Of the widest number.</param>
internal sealed class Gutter(Paint paint, int width)
{
    private const int MostKept = 1000;

    private readonly string?[] _numbered = new string?[MostKept];

    public int Width => width;

    public string Blanks { get; } = new(' ', width);

    public string Bar { get; } = new string(' ', width + 1) + paint.Cyan("|");

    /// <summary>A bar, and the blanks before a line that a diff keeps.</summary>
    public string Kept { get; } = new string(' ', width + 1) + paint.Cyan("|") + "  ";

    /// <summary>The number of a line and a bar.</summary>
    public string Numbered(int line)
    {
        if ((uint)line >= MostKept)
            return Made(line);
        return _numbered[line] ??= Made(line);
    }

    private string Made(int line) => paint.Cyan($"{line.ToString(CultureInfo.InvariantCulture).PadLeft(width)} |");
}
