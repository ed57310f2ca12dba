using System.Reflection;

namespace Auditor.Reports;

/// <summary>The texts that the HTML report is made of. A user may replace any of them; file-derived data is bound and encoded, never pasted.</summary>
/// <param name="Html">Handlebars template.</param>
/// <param name="Style">The only style sheet; its hash goes into the content security policy.</param>
/// <param name="Script">The only script; its hash goes into the content security policy.</param>
public sealed record ReportTemplates(string Html, string Style, string Script)
{
    private static readonly Lazy<ReportTemplates> Embedded = new(() => new(Read("report.hbs"), Read("style.css"), Read("script.js")));

    public static ReportTemplates Default => Embedded.Value;

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"html/{name}")
            ?? throw new InvalidOperationException($"The template '{name}' is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
