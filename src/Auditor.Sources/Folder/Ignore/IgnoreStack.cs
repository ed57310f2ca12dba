namespace Auditor.Sources.Folder.Ignore;

/// <summary>The ignore files that hold for one folder, the nearest on top: the first file with a matching line decides.</summary>
internal sealed record IgnoreStack(IgnoreFile Nearest, IgnoreStack? Outer)
{
    /// <param name="path">A byte text from the top of the repository.</param>
    public static IgnoreDecision? Decide(IgnoreStack? stack, ReadOnlySpan<char> path, bool isFolder)
    {
        for (; stack is not null; stack = stack.Outer)
        {
            if (stack.Nearest.LastMatch(path, isFolder) is { } pattern) return new IgnoreDecision(stack.Nearest, pattern);
        }

        return null;
    }

    public static IgnoreStack? Push(IgnoreStack? stack, IgnoreFile? file) =>
        file is null || file.IsEmpty ? stack : new IgnoreStack(file, stack);
}
