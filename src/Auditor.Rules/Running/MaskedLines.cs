using Auditor.Documents;

namespace Auditor.Rules.Running;

/// <summary>
/// The lines of one source with its secrets masked, each made once: findings beside one another show the same lines.
/// Bound to the text, its id and the mask, since a line's number says nothing without them. Serves one thread.
/// </summary>
internal sealed class MaskedLines(SourceText source, int sourceId, SecretMask mask)
{
    private readonly MaskedText?[] lines = new MaskedText?[source.LineCount];

    public SourceText Source => source;

    /// <param name="number">1-based.</param>
    public MaskedText this[int number] => lines[number - 1] ??= mask.Line(source, sourceId, number);
}
