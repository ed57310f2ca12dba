using System.Collections.Immutable;
using System.Globalization;
using Auditor.Cli.Terminal;
using Auditor.Engine;

namespace Auditor.Cli.Commands;

/// <summary>What a command line of <c>auditor audit</c> asks for.</summary>
/// <param name="Request">What to audit.</param>
/// <param name="Words">The command line without the program.</param>
internal sealed record AuditChoices(AuditRequest Request, ImmutableArray<string> Words)
{
    public const int MostJobs = 1024;

    /// <summary>In the order in which the reports are written.</summary>
    public ImmutableArray<FormatRequest> Formats { get; init; } = [new FormatRequest("console", null)];

    /// <summary>Null: as the configuration says.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>Folder with templates of the user, or null.</summary>
    public string? Templates { get; init; }

    public bool ExitsZero { get; init; }

    public bool IsDryRun { get; init; }

    public ColorChoice Color { get; init; } = ColorChoice.Auto;

    public bool ShowsProgress { get; init; } = true;

    /// <summary>
    /// A command line that names targets and at most <c>--jobs N</c>: the most frequent one, read without the library, whose types cost
    /// more at a start than all that is read. Null for any other, and for all that is not plainly right: those are the library's.
    /// </summary>
    public static AuditChoices? OfPlain(string[] words, TimeProvider clock)
    {
        if (words[0] != "audit") return null;
        var targets = ImmutableArray.CreateBuilder<string>();
        int? jobs = null;
        for (var i = 1; i < words.Length; i++)
        {
            var isJobs = words[i] is "--jobs" or "-j" && jobs is null && i + 1 < words.Length;
            if (isJobs && NumberOfJobs(words[i + 1]) is { } number) (jobs, i) = (number, i + 1);
            else if (IsPlain(words[i])) targets.Add(words[i]);
            else return null;
        }

        if (targets.Count == 0) targets.Add(".");
        return new AuditChoices(RequestFor(targets.ToImmutable(), jobs, clock), [.. words]);
    }

    private static AuditRequest RequestFor(ImmutableArray<string> targets, int? jobs, TimeProvider clock) => new()
    {
        Targets = targets,
        AsOf = clock.GetUtcNow(),
        Jobs = jobs,
        ToolVersion = Product.Version,
        Clock = clock,
    };

    // "/?" and "/h" ask for help.
    private static bool IsPlain(string word) =>
        word.Length > 0 && word[0] != '-' && !word.StartsWith("/?", StringComparison.Ordinal) && !IsHelp(word);

    private static bool IsHelp(string word) =>
        word.StartsWith("/h", StringComparison.Ordinal) && (word.Length == 2 || word[2] is ':' or '=');

    private static int? NumberOfJobs(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostJobs
            ? number
            : null;
}
