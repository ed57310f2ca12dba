using Auditor.Documents.Queries.Evaluation;

namespace Auditor.Documents.Queries.Functions;

/// <summary>The functions that give a boolean: those of XPath 1.0 sections 4.2 and 4.3, and our own.</summary>
internal static class BooleanFunctions
{
    public static BooleanCall.Body? Named(string name) => name switch
    {
        "boolean" => static (evaluation, in focus, arguments) => arguments[0].Truth(evaluation, focus),
        "not" => static (evaluation, in focus, arguments) => !arguments[0].Truth(evaluation, focus),
        "true" => static (_, in _, _) => true,
        "false" => static (_, in _, _) => false,

        // Trees have no languages.
        "lang" => static (_, in _, _) => false,
        "starts-with" => static (evaluation, in focus, arguments) =>
            arguments[0].Text(evaluation, focus).StartsWith(arguments[1].Text(evaluation, focus), StringComparison.Ordinal),
        "contains" => static (evaluation, in focus, arguments) =>
            arguments[0].Text(evaluation, focus).Contains(arguments[1].Text(evaluation, focus), StringComparison.Ordinal),

        // ends-with(text, suffix): code unit by code unit, as starts-with.
        "ends-with" => static (evaluation, in focus, arguments) =>
            arguments[0].Text(evaluation, focus).EndsWith(arguments[1].Text(evaluation, focus), StringComparison.Ordinal),

        // matches(text, pattern) or matches(text, pattern, 'i'): whether the pattern is found in the text; i ignores case.
        "matches" => Matches,

        // any-matches(nodes, pattern) or any-matches(nodes, pattern, 'i'): whether the pattern is found in the value of any of the nodes.
        "any-matches" => AnyMatches,
        _ => null,
    };

    private static bool Matches(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var text = arguments[0].Text(evaluation, focus);
        return Patterns.Of(evaluation, focus, arguments).IsMatch(text);
    }

    private static bool AnyMatches(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var sink = new MatchingSink(evaluation, Patterns.Of(evaluation, focus, arguments));
        return !((NodesOperation)arguments[0]).Walk(evaluation, focus, sink);
    }
}
