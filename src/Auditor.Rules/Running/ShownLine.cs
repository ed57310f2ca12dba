using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A line with its secrets masked.</summary>
/// <param name="number">1-based.</param>
internal sealed class ShownLine(int number, MaskedText masked)
{
    public string Text => masked.Text;

    /// <summary>As it is shown beside something.</summary>
    public ExcerptLine Context { get; } = Excerpts.Cut(new ExcerptLine(number, masked.Text));

    /// <summary>Where a column of the line as it is written stands; one inside a secret stands at the beginning of its replacement.</summary>
    public int Start(int column) => masked.Start(column);

    /// <summary>As <see cref="Start"/>, for the column after a stretch.</summary>
    public int End(int column) => masked.End(column);
}
