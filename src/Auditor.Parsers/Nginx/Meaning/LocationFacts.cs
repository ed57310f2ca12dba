using Auditor.Documents.Matching;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What a location matches and who may reach it.</summary>
internal sealed class LocationFacts
{
    private LinearPattern? pattern;

    private LocationFacts(Directive location)
    {
        (Modifier, Path) = Split(location);
        Label = Modifier.Length is 0 ? Path : Modifier == "@" ? "@" + Path : $"{Modifier} {Path}";
        Access = AccessOf(location);
        Passes = location.Children.Exists(child => Passing.IsPass(child.Name));
        Answers = location.Children.Exists(AnswerFacts.IsAnswer);
    }

    public static LocationFacts Of(Directive location) => location.Facts(made => new LocationFacts(made));

    public string Modifier { get; }

    public string Path { get; }

    public string Label { get; }

    public bool IsRegex => Modifier is "~" or "~*";

    /// <summary>The regular expression without what it looks ahead for; null when it cannot be run.</summary>
    public LinearPattern? Pattern => pattern ??= LinearPattern.TryCompile(RegexText.WithoutLookaround(Path), Modifier == "~*");

    public bool IsInternal => Modifier == "@" || Access == "internal";

    /// <summary>One of the words in the vocabulary.</summary>
    public string Access { get; }

    public bool Passes { get; }

    public bool Answers { get; }

    /// <summary>The path or pattern, without its modifier; that can stand right before it (<c>=/</c>).</summary>
    public static (string Modifier, string Path) Split(Directive location)
    {
        var first = location[0];
        if (location.Arguments.Length > 1) return (first, location[1]);
        if (first.StartsWith('@')) return ("@", first[1..]);
        foreach (var modifier in new[] { "=", "^~", "~*", "~" })
        {
            if (first.StartsWith(modifier, StringComparison.Ordinal)) return (modifier, first[modifier.Length..]);
        }

        return ("", first);
    }

    /// <summary>Who may reach a location or a server.</summary>
    public static string AccessOf(Directive location)
    {
        if (location[0].StartsWith('@') || location.Has("internal")) return "internal";
        if (location.Children.Exists(AnswerFacts.IsRefusing)) return "denied";
        var rules = NearestRules(location);
        if (rules is not null && AnswerFacts.DeniesAll(rules)) return "denied";
        if (IsAuthenticated(location)) return "auth";
        return rules is not null && rules.Has("allow") && rules.Children.Exists(child => child.Name == "deny" && child[0] == "all") ? "restricted" : "open";
    }

    /// <summary>The nearest block with allow or deny: those of the blocks above do not hold then.</summary>
    private static Directive? NearestRules(Directive location)
    {
        for (var block = location; block is not null; block = block.Parent)
        {
            if (block.Has("allow") || block.Has("deny")) return block;
        }

        return null;
    }

    private static bool IsAuthenticated(Directive location) =>
        location.Effective("auth_basic") is { } basic && basic[0] != "off"
        || location.Effective("auth_request") is { } request && request[0] != "off"
        || location.Effective("auth_jwt") is { } token && token[0] != "off"
        || location.Has("access_by_lua_block") || location.Has("access_by_lua_file") || location.Has("access_by_lua")
        || (location.Effective("ssl_verify_client") is { } client && client[0] == "on" && (client.Context & ConfigContext.InHttp) != 0);
}
