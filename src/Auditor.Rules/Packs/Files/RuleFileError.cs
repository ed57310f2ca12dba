using System.Globalization;
using Auditor.Documents;

namespace Auditor.Rules.Packs.Files;

/// <summary>A mistake in a rule's folder. Its text is <c>path:line:column: error: message</c>.</summary>
public sealed record RuleFileError(string Path, TextPosition Position, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line}:{Position.Column}: error: {Message}");
}
