using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A line with its secrets masked, and what stands for it where it is only shown beside something: findings near one another share that.</summary>
/// <param name="number">1-based.</param>
internal sealed class ShownLine(int number, MaskedText masked)
{
    private ExcerptLine? context;
    private DiffLine? kept;

    public string Text => masked.Text;

    public ExcerptLine Context => context ??= Excerpts.Cut(new ExcerptLine(number, Text));

    public DiffLine Kept => kept ??= new DiffLine(' ', number, Text);

    /// <summary>Where a column of the line as it is written stands; one inside a secret stands at the beginning of its replacement.</summary>
    public int Start(int column) => masked.Start(column);

    /// <summary>As <see cref="Start"/>, for the column after a stretch.</summary>
    public int End(int column) => masked.End(column);
}
