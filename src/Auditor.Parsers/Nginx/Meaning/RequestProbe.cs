using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Follows a request to the location that answers it, as <c>ngx_http_core_find_location</c> does, and says whether a file would be sent.
/// </summary>
internal sealed class RequestProbe(string path)
{
    /// <summary>A regular expression on the way cannot be read: nothing is known.</summary>
    private bool isLost;

    /// <summary>Whether the server would send the file of this path, if there is one.</summary>
    public bool IsServedBy(Directive server)
    {
        if (server.Children.Exists(AnswerFacts.IsAnswer) || IsStopped(server)) return false;
        var answering = Find(server) ?? server;
        return !isLost && SendsFiles(answering);
    }

    private Directive? Find(Directive block)
    {
        var (exact, prefix) = (default(Directive), default(Directive));
        foreach (var location in Locations(block))
        {
            var facts = LocationFacts.Of(location);
            if (facts.Modifier == "=" && facts.Path == path) exact = location;
            if (IsPrefix(facts) && facts.Path.Length >= (prefix is null ? 0 : LocationFacts.Of(prefix).Path.Length)) prefix = location;
        }

        if (exact is not null) return exact;
        var inner = prefix is null ? null : Find(prefix);
        if (inner is not null && LocationFacts.Of(inner) is { IsRegex: true } or { Modifier: "=" }) return inner;
        var isLast = prefix is not null && LocationFacts.Of(prefix).Modifier == "^~";
        if (!isLast && Locations(block).FirstOrDefault(IsMatch) is { } matched) return Find(matched) ?? matched;
        return inner ?? prefix;
    }

    private bool IsPrefix(LocationFacts location) => location.Modifier is "" or "^~" && path.StartsWith(location.Path, StringComparison.Ordinal);

    private static IEnumerable<Directive> Locations(Directive block) =>
        block.Children.Where(child => child is { Name: "location", Row: not null });

    private bool IsMatch(Directive location)
    {
        var facts = LocationFacts.Of(location);
        if (!facts.IsRegex) return false;
        if (facts.Pattern is { } pattern) return pattern.IsMatch(path);
        isLost = true;
        return true;
    }

    private static bool SendsFiles(Directive block)
    {
        if (LocationFacts.AccessOf(block) != "open" || block.Children.Exists(EndsOtherwise) || IsStopped(block)) return false;
        if (block.Child("try_files") is { } tries && !tries.Arguments.SkipLast(1).Any(IsPath)) return false;
        return block.Has("alias") || block.Effective("root") is not null;
    }

    private static bool IsPath(ConfigWord word) =>
        word.Value.Contains("$uri", StringComparison.Ordinal) || word.Value.Contains("$request_filename", StringComparison.Ordinal);

    private static bool EndsOtherwise(Directive child) =>
        Passing.IsPass(child.Name)
        || child.Name is "return" or "stub_status" or "empty_gif" or "echo" or "js_content" or "perl" or "internal"
        || child.Name.StartsWith("content_by_lua", StringComparison.Ordinal)
        || (child.Name == "rewrite" && child[0] is "^" or "." or ".*" or "^.*$" or "^(.*)$" or "^/(.*)$" or "/" or "^/.*$" or "^/.*");

    /// <summary>An <c>if</c> that refuses, and whose condition speaks of a dot or an extension.</summary>
    private static bool IsStopped(Directive block) =>
        block.Children.Exists(child => child.Name == "if" && child.Children.Exists(AnswerFacts.IsRefusing) && IsAboutNames(child));

    private static bool IsAboutNames(Directive test) =>
        ConditionText.Words(test) is [var variable, .., var operand]
        && variable is "$request_uri" or "$uri" or "$document_uri" or "$request_filename" && operand.Contains("\\.", StringComparison.Ordinal);
}
