using System.Collections.Immutable;

namespace Auditor.Documents.Json;

/// <summary>Recursive descent, at most <see cref="JsonReader.MaximumDepth"/> deep. After a syntax error nothing more is read.</summary>
internal sealed class JsonParser(SourceText source, int sourceId)
{
    private readonly string text = source.Text;
    private readonly JsonProblems problems = new(sourceId);
    private int at;
    private int lastEnd;
    private bool isStopped;

    public JsonFile Read()
    {
        SkipTrivia();
        var root = isStopped || at == text.Length ? null : Value(depth: 0);
        SkipTrivia();
        if (root is null && !isStopped) Stop("A value was expected, the file holds none.");
        else if (at < text.Length) Stop("The file goes on behind the end of its value.");
        return new JsonFile(root, problems.All);
    }

    private JsonValue Value(int depth) => Current switch
    {
        '{' => Object(depth + 1),
        '[' => Array(depth + 1),
        '"' => String(),
        '-' or (>= '0' and <= '9') => Number(),
        >= 'a' and <= 'z' => Literal(),
        _ => Missing("A value was expected here."),
    };

    private JsonObject Object(int depth)
    {
        var start = at;
        var entries = ImmutableArray.CreateBuilder<JsonEntry>();
        for (var isMore = Enter(depth, '}'); isMore; isMore = Separator('}')) Entry(depth, entries);
        if (entries.Count > 1) ReportDuplicates(entries);
        return new JsonObject(SpanFrom(start), entries.ToImmutable());
    }

    private void Entry(int depth, ImmutableArray<JsonEntry>.Builder entries)
    {
        if (Current != '"')
        {
            Stop("A name in double quotes was expected here.");
            return;
        }

        var key = String();
        SkipTrivia();
        if (!isStopped && !Take(':')) Stop("A colon was expected here.");
        SkipTrivia();
        entries.Add(new JsonEntry(key, isStopped ? Absent() : Value(depth)));
    }

    private JsonArray Array(int depth)
    {
        var start = at;
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        for (var isMore = Enter(depth, ']'); isMore; isMore = Separator(']'))
        {
            var item = Value(depth);
            if (!isStopped || item.Span.Length > 0) items.Add(item);
        }

        return new JsonArray(SpanFrom(start), items.ToImmutable());
    }

    /// <summary>Takes the opening bracket; false when nothing stands in it.</summary>
    private bool Enter(int depth, char closing)
    {
        Take(text[at]);
        if (depth > JsonReader.MaximumDepth) return Refuse("too-deep", $"Nested more than {JsonReader.MaximumDepth} deep; the rest was not read.");
        SkipTrivia();
        return !isStopped && !Take(closing);
    }

    /// <summary>True behind a comma that another item follows.</summary>
    private bool Separator(char closing)
    {
        SkipTrivia();
        if (isStopped || Take(closing)) return false;
        var comma = at;
        if (!Take(',')) return Refuse("syntax-error", $"A comma or '{closing}' was expected here.");
        SkipTrivia();
        if (isStopped || Current != closing) return !isStopped;
        problems.Warn("trailing-comma", "JSON has no comma behind the last item.", comma, comma + 1);
        return !Take(closing);
    }

    private JsonString String()
    {
        var start = at;
        var scanner = new JsonStringScanner(text, sourceId, start, problems);
        var value = scanner.Read();
        at = lastEnd = scanner.End;
        if (!scanner.IsClosed) Stop("This string is not closed on its line.", start);
        return new JsonString(SpanFrom(start), value.Text) { Text = value };
    }

    private JsonNumber Number()
    {
        var start = at;
        while (Current is (>= '0' and <= '9') or '+' or '-' or '.' or 'e' or 'E') at++;
        lastEnd = at;
        var written = text[start..at];
        if (!JsonNumberGrammar.Matches(written)) problems.Report("syntax-error", "This is not a number of JSON.", start, at);
        return new JsonNumber(SpanFrom(start), written);
    }

    private JsonLiteral Literal()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Current)) at++;
        var kind = text.AsSpan(start, at - start) switch
        {
            "true" => JsonLiteralKind.True,
            "false" => JsonLiteralKind.False,
            "null" => JsonLiteralKind.Null,
            _ => (JsonLiteralKind?)null,
        };
        if (kind is { } known)
        {
            lastEnd = at;
            return new JsonLiteral(SpanFrom(start), known);
        }

        at = start;
        return Missing("A value was expected here; words stand in double quotes.");
    }

    private JsonLiteral Missing(string message)
    {
        Stop(message);
        return Absent();
    }

    private JsonLiteral Absent() => new(new SourceSpan(sourceId, lastEnd, 0), JsonLiteralKind.Null);

    private char Current => at < text.Length ? text[at] : '\0';

    private bool Take(char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        lastEnd = ++at;
        return true;
    }

    private void SkipTrivia()
    {
        while (!isStopped && at < text.Length)
        {
            if (text[at] is ' ' or '\n' or '\r' or '\t') at++;
            else if (text[at] == '/') SkipComment();
            else break;
        }
    }

    private void SkipComment()
    {
        var start = at;
        var rest = text.AsSpan(at);
        if (rest.StartsWith("//")) at = text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end;
        else if (rest.StartsWith("/*") && text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close) at = close + 2;
        else Stop(rest.StartsWith("/*") ? "This comment is not closed." : "A value was expected here.");
        if (!isStopped) problems.WarnOnce("comment", "JSON has no comments; this one and others were passed over.", start, at);
    }

    private void ReportDuplicates(ImmutableArray<JsonEntry>.Builder entries)
    {
        var seen = new Dictionary<string, SourceSpan>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (seen.TryAdd(entry.Name, entry.Key.Span)) continue;
            var line = source.LineIndexAt(seen[entry.Name].Start) + 1;
            problems.Warn("duplicate-key", $"The name \"{entry.Name}\" stands here a second time; the first is in line {line}.", entry.Key.Span.Start, entry.Key.Span.End);
        }
    }

    private bool Refuse(string code, string message)
    {
        Stop(message, at, code);
        return false;
    }

    private void Stop(string message, int? place = null, string code = "syntax-error")
    {
        if (!isStopped) problems.Report(code, message, place ?? at, Math.Min(text.Length, (place ?? at) + 1));
        isStopped = true;
    }

    private SourceSpan SpanFrom(int start) => new(sourceId, start, lastEnd - start);
}
