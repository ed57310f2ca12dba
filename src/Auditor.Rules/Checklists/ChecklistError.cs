using Auditor.Documents;

namespace Auditor.Rules.Checklists;

/// <summary>A mistake in a checklist file.</summary>
public sealed record ChecklistError(string Path, TextPosition Position, string Message)
{
    /// <summary><c>path:line:column: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Position.Line}:{Position.Column}: {Message}");
}
