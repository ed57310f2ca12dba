using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What <c>ufw status verbose</c> lists as let in (ufw(8)): <c>5432/tcp  ALLOW IN  Anywhere</c>.</summary>
internal static class UfwRules
{
    private static readonly string[] Actions = [" ALLOW IN ", " LIMIT IN "];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        foreach (var line in evidence.Lines("ufw"))
        {
            var action = Array.Find(Actions, one => line.Text.Contains(one, StringComparison.Ordinal));
            if (action is not null) Write(builder, line, action);
        }
    }

    private static void Write(TreeBuilder builder, HostLine line, string action)
    {
        var at = line.Text.IndexOf(action, StringComparison.Ordinal);
        var to = line.Text[..at].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = line.Text[(at + action.Length)..].Trim();
        builder.Open("allow", line.Span).Attribute("to", string.Join(' ', to), line.Span).Attribute("from", from, line.Span);
        builder.Flag("anywhere", from.StartsWith("Anywhere", StringComparison.Ordinal), line.Span).Flag("limited", action == Actions[1], line.Span);
        foreach (var (first, last) in PortsOf(to)) builder.Leaf("ports", line.Span, Number("first", first, line.Span), Number("last", last, line.Span));
        builder.Close();
    }

    /// <summary>A port, a list, a range (6000:6007/tcp), or the name of an application profile, which says no number here.</summary>
    private static IEnumerable<(int First, int Last)> PortsOf(string[] to)
    {
        var word = Array.Find(to, one => char.IsAsciiDigit(one[0]) && !one.Contains('.', StringComparison.Ordinal));
        if (word is null) yield break;
        foreach (var part in word.Split('/')[0].Split(','))
        {
            var ends = part.Split(':');
            if (int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last)) yield return (first, last);
        }
    }

    private static TreeAttribute Number(string name, int value, SourceSpan span) => new(name, HostValues.Text(value), span);
}
