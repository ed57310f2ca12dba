using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>
/// What follows from something already said: behind a brace that is missing or too much, directives stand where they were not meant to;
/// and an unknown name is as unknown the second time.
/// </summary>
internal static class Consequences
{
    private const string Misplaced = "directive-not-allowed-here";

    public static void Mark(Config config)
    {
        var unbalanced = config.All.Prepend(config.Root).SelectMany(directive => directive.Remarks).OfType<MistakeItem>().Where(IsBrace).Select(mistake => mistake.Span.Source).ToHashSet();
        var said = new HashSet<(string Code, int Source, string Name)>();
        foreach (var directive in config.All)
        {
            if (directive.Problems is not [{ Code: Misplaced or "unknown-directive" } problem]) continue;
            var isMisplaced = problem.Code == Misplaced;
            if (isMisplaced && !unbalanced.Contains(problem.Span.Source)) continue;
            var isFirst = said.Add((problem.Code, problem.Span.Source, isMisplaced ? "" : problem.Name));
            directive.Say(isFirst ? isMisplaced ? problem with { Hint = "a closing brace before it is probably missing or too much" } : problem : problem with { IsFollowing = true });
        }
    }

    private static bool IsBrace(MistakeItem mistake) => mistake.Message.Contains("\"}\"", StringComparison.Ordinal);
}
