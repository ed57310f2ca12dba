using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Lines of maps and their like.</summary>
internal static class EntryCheck
{
    public static void Check(Directive entry, DuplicateCheck duplicates)
    {
        if (entry.Syntax.End == StatementEnd.Block)
        {
            entry.Refuse("syntax-error", "unexpected \"{\"");
            return;
        }

        switch (entry.Parent?.Name)
        {
            case "map": CheckMap(entry, duplicates); break;
            case "geo": CheckGeo(entry); break;
            case "split_clients": CheckSplit(entry); break;
            case "charset_map": CheckCharset(entry); break;
        }
    }

    private static void CheckMap(Directive entry, DuplicateCheck duplicates)
    {
        var key = entry.Syntax.Name.Value;
        if (entry.Arguments.Length == 0 && key is "hostnames" or "volatile") return;
        if (entry.Name == "include" && entry.Arguments.Length == 1) return;
        if (entry.Arguments.Length != 1) entry.Refuse("invalid-value", "invalid number of the map parameters");
        else if (key == "default" && entry.Parent is { } block && duplicates.IsSecond(block, key)) entry.Refuse("duplicate-directive", "duplicate default map parameter");
        else if (key.StartsWith('~') && key.Length == 1) entry.Refuse("invalid-regex", "invalid number of the map parameters");
        else if (key.StartsWith('~')) RegexCheck.Check(entry, key[(key.StartsWith("~*", StringComparison.Ordinal) ? 2 : 1)..], -1);
    }

    private static void CheckGeo(Directive entry)
    {
        var key = entry.Syntax.Name.Value;
        if (entry.Arguments.Length == 0 && key is "ranges" or "proxy_recursive") return;
        if (entry.Name == "include" && entry.Arguments.Length == 1) return;
        if (entry.Arguments.Length != 1) entry.Refuse("invalid-value", "invalid number of the geo parameters");
        else if (IsRanges(entry)) return;
        else if (key is not ("default" or "delete" or "proxy") && !NetworkText.IsValid(key)) entry.Refuse("invalid-value", $"invalid network \"{key}\"");
        else if (key is "delete" or "proxy" && !NetworkText.IsValid(entry[0])) entry.Refuse("invalid-value", $"invalid network \"{entry[0]}\"", 0);
    }

    private static bool IsRanges(Directive entry) => entry.Parent?.Children is [{ Syntax.Name.Value: "ranges" }, ..];

    private static void CheckSplit(Directive entry)
    {
        var key = entry.Syntax.Name.Value;
        if (entry.Arguments.Length != 1) entry.Refuse("wrong-argument-count", "invalid number of arguments in \"split_clients\" directive");
        else if (key != "*" && !IsPercent(key)) entry.Refuse("invalid-value", $"invalid percent value \"{key}\"");
    }

    private static void CheckCharset(Directive entry)
    {
        if (entry.Arguments.Length != 1) entry.Refuse("invalid-value", "invalid parameters number");
    }

    /// <summary>Up to two decimals.</summary>
    private static bool IsPercent(string key)
    {
        if (!key.EndsWith('%')) return false;
        var parts = key[..^1].Split('.');
        var isNumber = parts.Length <= 2 && Measures.Number(parts[0]) is not null && (parts.Length == 1 || (parts[1].Length <= 2 && (parts[1].Length == 0 || Measures.Number(parts[1]) is not null)));
        return isNumber && parts.Any(part => part.AsSpan().Trim('0').Length > 0);
    }

}
