using System.Text;
using Auditor.Documents.Queries.Evaluation;

namespace Auditor.Documents.Queries.Functions;

/// <summary>The functions that give a string: those of XPath 1.0 sections 4.1 and 4.2, and our own. A character is a UTF-16 unit.</summary>
internal static class TextFunctions
{
    public static TextCall.Body? Named(string name) => name switch
    {
        "name" or "local-name" => Name,

        // Trees have no namespaces.
        "namespace-uri" => static (_, in _, _) => "",
        "string" => static (evaluation, in focus, arguments) => arguments[0].Text(evaluation, focus),
        "concat" => Concat,
        "substring" => Substring,
        "substring-before" => static (evaluation, in focus, arguments) =>
            Before(arguments[0].Text(evaluation, focus), arguments[1].Text(evaluation, focus)),
        "substring-after" => static (evaluation, in focus, arguments) =>
            After(arguments[0].Text(evaluation, focus), arguments[1].Text(evaluation, focus)),
        "normalize-space" => static (evaluation, in focus, arguments) => NormalizedSpace(arguments[0].Text(evaluation, focus)),
        "translate" => static (evaluation, in focus, arguments) =>
            Translated(arguments[0].Text(evaluation, focus), arguments[1].Text(evaluation, focus), arguments[2].Text(evaluation, focus)),

        // lower-case(text): by the invariant culture.
        "lower-case" => static (evaluation, in focus, arguments) => arguments[0].Text(evaluation, focus).ToLowerInvariant(),

        // replace(text, pattern, replacement): every match replaced; $1 in the replacement is the first group.
        "replace" => Replace,

        // join(nodes, separator): their values, in order; behind the 20th an ellipsis stands for the rest.
        "join" => Join,
        _ => null,
    };

    private static string Name(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var first = new FirstPlace();
        ((NodesOperation)arguments[0]).WalkSorted(evaluation, focus, first);
        return first.IsFound ? evaluation.Name(first.Place) : "";
    }

    private static string Concat(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var parts = new string[arguments.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = arguments[i].Text(evaluation, focus);
        return string.Concat(parts);
    }

    // The characters at positions p, from 1, with p >= round(start) and p < round(start) + round(length).
    private static string Substring(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var text = arguments[0].Text(evaluation, focus);
        var start = QueryValue.Round(arguments[1].Number(evaluation, focus));
        var end = arguments.Length < 3 ? double.PositiveInfinity : start + QueryValue.Round(arguments[2].Number(evaluation, focus));
        if (double.IsNaN(start) || double.IsNaN(end)) return "";
        var from = Math.Clamp(start - 1, 0, text.Length);
        var to = Math.Clamp(end - 1, from, text.Length);
        return text[(int)from..(int)to];
    }

    private static string Join(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var values = new JoiningSink(evaluation);
        ((NodesOperation)arguments[0]).WalkSorted(evaluation, focus, values);
        return string.Join(arguments[1].Text(evaluation, focus), values.Values);
    }

    private static string Before(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at ? text[..at] : "";

    private static string After(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? text[(at + separator.Length)..] : "";

    private static string NormalizedSpace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n')) result.Append(character);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd(' ');
    }

    private static string Translated(string text, string from, string to)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var at = from.IndexOf(character, StringComparison.Ordinal);
            if (at < 0) result.Append(character);
            else if (at < to.Length) result.Append(to[at]);
        }

        return result.ToString();
    }

    private static string Replace(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var text = arguments[0].Text(evaluation, focus);
        var pattern = arguments[1].Text(evaluation, focus);
        return Patterns.Known(pattern, ignoreCase: false).Replace(text, arguments[2].Text(evaluation, focus));
    }
}
