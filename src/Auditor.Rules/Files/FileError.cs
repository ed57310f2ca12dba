using System.Globalization;
using Auditor.Documents;

namespace Auditor.Rules.Files;

/// <summary>A mistake in a file that people write for Auditor: a rule, a checklist, a configuration. Its text is <c>path:line:column: error: message</c>.</summary>
public sealed record FileError(string Path, TextPosition Position, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line}:{Position.Column}: error: {Message}");
}
