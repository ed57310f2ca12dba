using System.Globalization;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives whose values need one look.</summary>
internal static class SimpleChecks
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "MKCOL", "COPY", "MOVE", "OPTIONS", "PROPFIND", "PROPPATCH", "LOCK", "UNLOCK", "PATCH", "CONNECT"];

    public static void ErrorPage(Directive directive)
    {
        var last = directive.Arguments.Length - 1;
        for (var i = 0; i < last; i++)
        {
            if (i == last - 1 && i > 0 && directive[i].StartsWith('='))
            {
                if (directive[i].Length > 1 && Measures.Number(directive[i].AsSpan(1)) is null) directive.Refuse("invalid-value", $"invalid value \"{directive[i]}\"", i);
                return;
            }

            if (Measures.Number(directive[i]) is not { } code) directive.Refuse("invalid-value", $"invalid value \"{directive[i]}\"", i, MissingSemicolon.Hint(directive));
            else if (code is < 300 or > 599) directive.Refuse("invalid-value", $"value \"{directive[i]}\" must be between 300 and 599", i);
            if (directive.Problems.Count > 0) return;
        }
    }

    public static void TryFiles(Directive directive)
    {
        var last = directive[directive.Arguments.Length - 1];
        if (last.StartsWith('=') && Measures.Number(last.AsSpan(1)) is null or > 999) directive.Refuse("invalid-value", $"invalid code \"{last}\"", directive.Arguments.Length - 1);
    }

    public static void Expires(Directive directive)
    {
        var value = directive[directive.Arguments.Length - 1];
        if (directive.Arguments.Length == 2 && directive[0] != "modified") directive.RefuseValue("invalid value");
        else if (value.Contains('$', StringComparison.Ordinal) || value is "off" or "epoch" or "max") return;
        else if (Measures.Time(value.AsSpan().TrimStart("@+-"), inSeconds: true) is null) directive.RefuseValue("invalid value", directive.Arguments.Length - 1);
    }

    public static void AsynchronousIo(Directive directive)
    {
        if (directive[0] is not ("on" or "off" or "threads") && !directive[0].StartsWith("threads=", StringComparison.Ordinal)) directive.RefuseValue("invalid value");
    }

    public static void DirectIo(Directive directive)
    {
        if (directive[0] != "off" && Measures.Size(directive[0], withGiga: true) is null) directive.RefuseValue("invalid value");
    }

    public static void KeepaliveTimeout(Directive directive)
    {
        if (Measures.Time(directive[0], inSeconds: false) is null) directive.RefuseValue("invalid value");
        else if (directive.Arguments.Length > 1 && Measures.Time(directive[1], inSeconds: true) is null) directive.RefuseValue("invalid value", 1);
    }

    public static void Network(Directive directive)
    {
        var text = directive[0];
        if (text is "all" or "unix:" || NetworkText.IsValid(text)) return;
        directive.RefuseParameter(0);
    }

    public static void AddHeader(Directive directive)
    {
        if (directive.Arguments.Length == 3 && directive[2] != "always") directive.RefuseParameter(2);
    }

    public static void SessionCache(Directive directive)
    {
        for (var i = 0; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            var word = directive[i];
            if (word is "off" or "none" or "builtin" || (word.StartsWith("builtin:", StringComparison.Ordinal) && Measures.Number(word.AsSpan(8)) is not null)) continue;
            var parts = word.Split(':');
            var isShared = parts.Length == 3 && parts[0] == "shared" && parts[1].Length > 0 && Measures.Size(parts[2], withGiga: false) is not null;
            if (!isShared) directive.Refuse("invalid-value", $"invalid session cache \"{word}\"", i);
            else if (Measures.Size(parts[2], withGiga: false) < 8 * 4096) directive.Refuse("invalid-value", $"session cache \"{word}\" is too small", i);
        }
    }

    public static void CacheValid(Directive directive)
    {
        var last = directive.Arguments.Length - 1;
        if (Measures.Time(directive[last], inSeconds: true) is null) directive.Refuse("invalid-value", $"invalid time value \"{directive[last]}\"", last);
        for (var i = 0; i < last && directive.Problems.Count == 0; i++)
        {
            if (directive[i] != "any" && Measures.Number(directive[i]) is not (>= 100 and <= 599)) directive.Refuse("invalid-value", $"invalid status \"{directive[i]}\"", i);
        }
    }

    public static void LimitExcept(Directive directive)
    {
        for (var i = 0; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            if (Array.IndexOf(Methods, directive[i].ToUpperInvariant()) < 0) directive.Refuse("invalid-value", $"invalid method \"{directive[i]}\"", i);
        }
    }

    public static void GzipDisable(Directive directive)
    {
        for (var i = 0; i < directive.Arguments.Length && directive.Problems.Count == 0; i++) RegexCheck.Check(directive, directive[i], i);
    }

    public static void WorkerProcesses(Directive directive)
    {
        if (directive[0] != "auto" && Measures.Number(directive[0]) is null) directive.RefuseValue("invalid value");
    }

    public static void WorkerConnections(Directive directive)
    {
        if (Measures.Number(directive[0]) is null) directive.Refuse("invalid-value", $"invalid number \"{directive[0]}\"", 0);
    }

    public static void WorkerPriority(Directive directive)
    {
        if (Measures.Number(directive[0].AsSpan().TrimStart("+-")) is null) directive.Refuse("invalid-value", string.Create(CultureInfo.InvariantCulture, $"\"{directive.Name}\" directive invalid number"), 0);
    }

    public static void Use(Directive directive)
    {
        if (directive[0] is not ("epoll" or "select" or "poll" or "kqueue" or "eventport" or "/dev/poll")) directive.Refuse("invalid-value", $"invalid event type \"{directive[0]}\"", 0);
    }
}
