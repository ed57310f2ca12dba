using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Sarif;

/// <summary>A region (SARIF 2.1.0 section 3.30): lines and UTF-16 columns from 1, the end column exclusive.</summary>
internal readonly record struct SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static SarifRegion Of(SourceLocation location) =>
        new(location.Start.Line, location.Start.Utf16Column, location.End.Line, location.End.Utf16Column);

    /// <summary>The lines of an excerpt, stretched to hold the region where masking made its last line shorter; null without an excerpt.</summary>
    public static SarifRegion? Context(ImmutableArray<ExcerptLine> excerpt, SarifRegion region)
    {
        if (excerpt.IsEmpty)
            return null;
        ExcerptLine last = excerpt[^1];
        int endLine = Math.Max(last.Number, region.EndLine);
        int endColumn = endLine > last.Number ? region.EndColumn
            : endLine == region.EndLine ? Math.Max(last.Text.Length + 1, region.EndColumn) : last.Text.Length + 1;
        return new(Math.Min(excerpt[0].Number, region.StartLine), 1, endLine, endColumn);
    }

    /// <summary>
    /// The region, made smaller when it fills its context: SARIF1008 wants the context to be strictly larger, and a whole file has none.
    /// Of several lines the first stays, of one line all but the last character.
    /// </summary>
    public SarifRegion Within(SarifRegion context, ImmutableArray<ExcerptLine> excerpt)
    {
        if (this != context)
            return this;
        return EndLine > StartLine
            ? this with { EndLine = StartLine, EndColumn = excerpt[0].Text.Length + 1 }
            : this with { EndColumn = Math.Max(StartColumn, EndColumn - 1) };
    }

    public void Write(Utf8JsonWriter json, string name, string? snippet)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", StartLine);
        json.WriteNumber("startColumn", StartColumn);
        json.WriteNumber("endLine", EndLine);
        json.WriteNumber("endColumn", EndColumn);
        if (snippet is not null)
            json.Message("snippet", snippet);
        json.WriteEndObject();
    }
}
