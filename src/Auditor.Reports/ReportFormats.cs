using System.Collections.Immutable;
using Auditor.Reports.Html;
using Auditor.Reports.Json;
using Auditor.Reports.Markdown;
using Auditor.Reports.Sarif;
using Auditor.Reports.Terminal;

namespace Auditor.Reports;

/// <summary>The formats that there are.</summary>
public static class ReportFormats
{
    private static readonly ImmutableArray<IReportWriter> Writers =
    [
        new ConsoleReportWriter(),
        new JsonReportWriter(),
        new SarifReportWriter(SarifProfile.Full),
        new SarifReportWriter(SarifProfile.GitHub),
        new HtmlReportWriter(),
        new MarkdownReportWriter(),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Writers.Select(writer => writer.Format)];

    /// <exception cref="ArgumentException">There is no such format; <see cref="Names"/> has them all.</exception>
    public static IReportWriter Create(string format) =>
        Writers.FirstOrDefault(writer => writer.Format == format)
        ?? throw new ArgumentException($"There is no report format '{format}'; there are {string.Join(", ", Names)}.", nameof(format));
}
