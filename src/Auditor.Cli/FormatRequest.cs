using Auditor.Reports;

namespace Auditor.Cli;

/// <summary>One <c>--format F[=PATH]</c>.</summary>
/// <param name="Path">Null: the standard output.</param>
internal sealed record FormatRequest(string Format, string? Path)
{
    public static FormatRequest Of(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new FormatRequest(text, null) : new FormatRequest(text[..equals], text[(equals + 1)..]);
    }

    /// <summary>What is wrong with the requests of one command line, as sentences.</summary>
    public static IEnumerable<string> Mistakes(IReadOnlyCollection<FormatRequest> requests)
    {
        foreach (var request in requests.Where(request => !ReportFormats.Names.Contains(request.Format)))
            yield return $"There is no format '{request.Format}'; there are {string.Join(", ", ReportFormats.Names)}.";
        if (requests.Count(request => request.Path is null) > 1)
            yield return "Only one format can go to the standard output; give the others a file: --format sarif=report.sarif.";
        if (requests.Any(request => request.Path?.Length == 0)) yield return "A format with = needs a file: --format html=report.html.";
        foreach (var file in requests.Where(request => request.Path?.Length > 0).GroupBy(request => System.IO.Path.GetFullPath(request.Path ?? "")).Where(file => file.Count() > 1))
            yield return $"Two formats would be written to '{file.First().Path}'.";
    }
}
