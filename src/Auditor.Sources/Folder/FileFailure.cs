namespace Auditor.Sources.Folder;

/// <summary>Turns what the system says about a file into a reason that names no path of this machine.</summary>
internal static class FileFailure
{
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static SourceProblem Unreadable(string path, string what, Exception exception) =>
        new(exception is FileNotFoundException or DirectoryNotFoundException ? SourceProblemCodes.Missing : SourceProblemCodes.Unreadable,
            path, what, Reason(exception));

    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "Permission denied.",
        FileNotFoundException or DirectoryNotFoundException => "It does not exist, or its name is not valid UTF-8.",
        PathTooLongException => "Its path is longer than the system allows.",
        _ => WithoutPath(exception.Message),
    };

    /// <summary>The class library appends <c> : 'path'</c> to the system's words.</summary>
    private static string WithoutPath(string message)
    {
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end] + ".";
    }
}
