namespace Auditor.Documents.Matching;

/// <summary>
/// A regular expression that is searched for in time linear in the text, whatever both are. It is made in microseconds, so that it may stand
/// on the way of every start. Written and understood as in .NET with the invariant culture, but for what <see cref="TryCompile"/> does not take.
/// </summary>
public sealed class LinearPattern
{
    /// <summary>Instructions that are worked with on the stack.</summary>
    private const int Small = 128;

    // For those that are larger; one search is over before the thread begins another one.
    [ThreadStatic]
    private static int[]? workspace;

    private readonly PatternProgram program;

    private LinearPattern(PatternProgram program) => this.program = program;

    /// <summary>A pattern that is written for this class.</summary>
    /// <exception cref="ArgumentException">It is none that <see cref="TryCompile"/> takes.</exception>
    public static LinearPattern Of(string pattern) =>
        TryCompile(pattern, ignoreCase: false) ?? throw new ArgumentException($"'{pattern}' is no pattern of this class.", nameof(pattern));

    /// <summary>
    /// The pattern; null when it has more than literals, classes of characters, groups, alternatives, repetitions, <c>^</c>, <c>$</c>,
    /// <c>\b</c> and the usual escapes, when it is very large, when it repeats what can be empty, or when it is no pattern at all.
    /// </summary>
    public static LinearPattern? TryCompile(string pattern, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return PatternReader.Read(pattern, ignoreCase) is { } root && PatternProgram.Of(root) is { } program ? new LinearPattern(program) : null;
    }

    /// <summary>A pattern of another engine (PCRE), with named groups; null when it has conditions that look around, or is not understood.</summary>
    public static LinearPattern? TryCompileForeign(string pattern, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Contains("(?=", StringComparison.Ordinal) || pattern.Contains("(?!", StringComparison.Ordinal)) return null;
        return PatternReader.ReadForeign(pattern, ignoreCase) is { } root && PatternProgram.Of(root) is { } program ? new LinearPattern(program) : null;
    }

    /// <summary>Whether it is found anywhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(program.Prefix)) return false;
        var first = program.FirstStart(text);
        return (first < text.Length || program.IsAnchored || program.CanBeEmpty) && IsMatch(text, first);
    }

    private bool IsMatch(ReadOnlySpan<char> text, int first)
    {
        var length = program.Length;
        var places = length <= Small ? stackalloc int[3 * length] : Workspace(3 * length);
        return new PatternRun(program, text, places[..length], places[length..(2 * length)], places[(2 * length)..(3 * length)]).IsMatch(first);
    }

    private static int[] Workspace(int size) => workspace is { } room && room.Length >= size ? room : workspace = new int[size];
}
