using Auditor.Documents;
using Auditor.Parsers.Shell.Reading;

namespace Auditor.Parsers.Shell;

/// <summary>
/// Reads shell scripts by the grammar of POSIX.1 XCU chapter 2, with the forms of bash. Never throws on text.
/// In <see cref="ShellDialect.Posix"/> bash-only syntax that <c>sh</c> would refuse is read too, with a warning.
/// </summary>
public static class ShellReader
{
    public static ShellScript Read(MappedText text, ShellDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ScriptReader(text, dialect, 0).Read();
    }
}
