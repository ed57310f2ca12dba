using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives of ngx_http_limit_req_module and ngx_http_limit_conn_module.</summary>
internal static class LimitCheck
{
    /// <summary>Eight pages.</summary>
    private const long SmallestZone = 8 * 4096;

    public static void CheckReqZone(Directive directive)
    {
        var hasZone = false;
        for (var i = 1; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            if (directive[i].StartsWith("zone=", StringComparison.Ordinal)) hasZone = CheckZone(directive, i);
            else if (directive[i].StartsWith("rate=", StringComparison.Ordinal)) CheckRate(directive, i);
            else if (directive[i] != "sync") directive.RefuseParameter(i);
        }

        if (!hasZone && directive.Problems.Count == 0) NeedsZone(directive);
    }

    public static void CheckConnZone(Directive directive)
    {
        if (!directive[1].StartsWith("zone=", StringComparison.Ordinal)) directive.RefuseParameter(1);
        else CheckZone(directive, 1);
    }

    public static void CheckReq(Directive directive)
    {
        var hasZone = false;
        for (var i = 0; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            var word = directive[i];
            if (word.StartsWith("zone=", StringComparison.Ordinal)) hasZone = true;
            else if (word.StartsWith("burst=", StringComparison.Ordinal)) CheckPositive(directive, i, "burst");
            else if (word.StartsWith("delay=", StringComparison.Ordinal)) CheckPositive(directive, i, "delay");
            else if (word != "nodelay") directive.RefuseParameter(i);
        }

        if (!hasZone && directive.Problems.Count == 0) NeedsZone(directive);
    }

    public static void CheckConn(Directive directive)
    {
        var number = Measures.Number(directive[1]);
        if (number is not > 0) directive.Refuse("invalid-value", $"invalid number of connections \"{directive[1]}\"", 1);
        else if (number > 65_535) directive.Refuse("invalid-value", "connection limit must be less 65536", 1);
    }

    private static bool CheckZone(Directive directive, int index)
    {
        var zone = directive[index]["zone=".Length..];
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        var size = colon < 0 ? null : Measures.Size(zone.AsSpan(colon + 1), withGiga: false);
        if (size is null) directive.Refuse("invalid-value", $"invalid zone size \"{directive[index]}\"", index);
        else if (size < SmallestZone) directive.Refuse("invalid-value", $"zone \"{directive[index]}\" is too small", index);
        return colon > 0;
    }

    private static void CheckRate(Directive directive, int index)
    {
        var rate = directive[index]["rate=".Length..];
        var hasUnit = rate.EndsWith("r/s", StringComparison.Ordinal) || rate.EndsWith("r/m", StringComparison.Ordinal);
        if (Measures.Number(hasUnit ? rate.AsSpan(0, rate.Length - 3) : rate) is not > 0) directive.Refuse("invalid-value", $"invalid rate \"{directive[index]}\"", index);
    }

    private static void CheckPositive(Directive directive, int index, string name)
    {
        if (Measures.Number(directive[index].AsSpan(name.Length + 1)) is not > 0) directive.Refuse("invalid-value", $"invalid {name} value \"{directive[index]}\"", index);
    }

    private static void NeedsZone(Directive directive) => directive.Refuse("invalid-value", $"\"{directive.Name}\" must have \"zone\" parameter");
}
