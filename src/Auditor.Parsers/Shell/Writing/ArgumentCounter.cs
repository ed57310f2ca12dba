using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Numbers the arguments of a command from 1 and knows whether <c>--</c> has ended its options.</summary>
internal sealed class ArgumentCounter
{
    private int count;
    private bool hasEnded;

    public bool IsOption(ShellWord word) => !hasEnded && word.Value.Length > 1 && word.Value[0] == '-';

    public void EndOptions() => hasEnded = true;

    public int Next() => ++count;
}
