using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Logs; the names of formats are looked up when all is read.</summary>
internal static class LogCheck
{
    private static readonly string[] Levels = ["debug", "info", "notice", "warn", "error", "crit", "alert", "emerg", "debug_core", "debug_alloc", "debug_mutex", "debug_event", "debug_http", "debug_mail", "debug_stream", "stderr"];

    public static void CheckErrorLog(Directive directive)
    {
        for (var i = 1; i < directive.Arguments.Length; i++)
        {
            if (Array.IndexOf(Levels, directive[i]) >= 0) continue;
            directive.Refuse("invalid-value", $"invalid log level \"{directive[i]}\"", i, MissingSemicolon.Hint(directive));
            return;
        }
    }

    public static void CheckAccessLog(Directive directive)
    {
        for (var i = 2; i < directive.Arguments.Length && directive.Problems.Count == 0; i++)
        {
            var word = directive[i];
            if (word == "gzip" || word.StartsWith("if=", StringComparison.Ordinal)) continue;
            if (word.StartsWith("buffer=", StringComparison.Ordinal)) Require(directive, i, Measures.Size(word.AsSpan(7), withGiga: false) is > 0, "buffer");
            else if (word.StartsWith("flush=", StringComparison.Ordinal)) Require(directive, i, Measures.Time(word.AsSpan(6), inSeconds: false) is > 0, "flush");
            else if (word.StartsWith("gzip=", StringComparison.Ordinal)) Require(directive, i, Measures.Number(word.AsSpan(5)) is >= 1 and <= 9, "gzip");
            else directive.RefuseParameter(i);
        }
    }

    private static void Require(Directive directive, int index, bool isRight, string name)
    {
        if (isRight) return;
        var what = name switch { "buffer" => "buffer size", "flush" => "flush time", _ => "compression level" };
        directive.Refuse("invalid-value", $"invalid {what} \"{directive[index][(name.Length + 1)..]}\"", index);
    }
}
