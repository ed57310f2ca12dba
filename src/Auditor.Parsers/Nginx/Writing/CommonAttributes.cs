using System.Globalization;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The attributes that directives have whatever they are.</summary>
internal static class CommonAttributes
{
    /// <summary>Debian's stable release: what is younger is worth a word.</summary>
    private const string Established = "1.22.1";

    private static readonly TargetVersion Stable = new(Established, default, "");

    private static readonly string[] Indexes = [.. Enumerable.Range(0, 64).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    public static void Write(Sink sink, Directive directive)
    {
        var row = directive.Row ?? (directive.Rows.Length > 0 ? directive.Rows[0] : null);
        if (row is not null) WriteRow(sink, directive, row);
        if (directive.Arguments.Length == 0) return;
        var isSecret = IsSecret(directive);
        sink.Set("value", directive[0], directive.SpanOf(0), isSecret);
        WriteMeasure(sink, directive, row);
        if (row is not null && !row.Arity.AllowsMany) return;
        var all = directive.Arguments.Length == 1 ? directive[0] : string.Join(' ', directive.Arguments.Select(word => word.Value));
        sink.Set("text", all, directive.SpanOf(0).To(directive.SpanOf(directive.Arguments.Length - 1)), isSecret);
        if (row is null || HasArgumentElements(row)) WriteArguments(sink, directive.Arguments);
    }

    /// <summary>Those whose arguments have attributes of their own need no elements.</summary>
    private static bool HasArgumentElements(DirectiveRow row) => row.Name is not ("location" or "if" or "add_header" or "proxy_set_header" or "listen" or "server_name" or "return" or "map" or "rewrite" or "limit_req" or "server" or "proxy_pass");

    private static void WriteArguments(Sink sink, ConfigWord[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            sink.Builder.Open("argument", words[i].Outer);
            sink.Set("value", words[i].Value, words[i].Span);
            sink.Builder.Attribute("index", i < Indexes.Length ? Indexes[i] : i.ToString(CultureInfo.InvariantCulture), words[i].Outer).Flag("quoted", words[i].IsQuoted, words[i].Outer).Close();
        }
    }

    private static void WriteRow(Sink sink, Directive directive, DirectiveRow row)
    {
        var span = directive.Syntax.Name.Span;
        if (!row.IsOwn) sink.Set("module", row.Module, span);
        if (row.Since.Length > 0 && IsYoung(row.Since)) sink.Set("since", row.Since, span);
        sink.Flag("obsolete", row.Replacement.Length > 0 || row.IsGone, span);
        sink.Text("removed-after", row.RemovedAfter, span);
        if (row.Replacement != "yes") sink.Text("replacement", row.Replacement, span);
    }

    private static void WriteMeasure(Sink sink, Directive directive, DirectiveRow? row)
    {
        var (text, span) = (directive[0], directive.SpanOf(0));
        switch (row?.Value)
        {
            case ValueKind.Size: sink.Number("bytes", Measures.Size(text, withGiga: false), span); break;
            case ValueKind.Offset or ValueKind.ComplexSize: sink.Number("bytes", Measures.Size(text, withGiga: true), span); break;
            case ValueKind.Milliseconds: sink.Seconds("seconds", Measures.Time(text, inSeconds: false), span); break;
            case ValueKind.Seconds: sink.Seconds("seconds", Measures.Time(text, inSeconds: true), span); break;
            case ValueKind.Custom when row.Name is "keepalive_timeout": sink.Seconds("seconds", Measures.Time(text, inSeconds: false), span); break;
        }
    }

    private static bool IsYoung(string since) => Stable.IsBefore(since);

    private static bool IsSecret(Directive directive) => Array.Exists(directive.Arguments, word => word.Value.Length >= 16 && Sink.IsSecretValue(word.Value));
}
