using Auditor.Reports;
using Auditor.Sources.Folder;

namespace Auditor.Cli;

/// <summary>A user's own templates (<c>--templates</c>): <c>report.hbs</c>, <c>style.css</c>, <c>script.js</c>, each as it ships where it is missing.</summary>
internal static class TemplateFolder
{
    /// <summary>The templates, or why they could not be read.</summary>
    public static (ReportTemplates Templates, string? Problem) Read(string folder)
    {
        var source = new FolderSource(new FolderOptions());
        var listing = source.List(folder, CancellationToken.None);
        if (!Directory.Exists(folder)) return (ReportTemplates.Default, $"{folder}: there is no such folder of templates.");
        var shipped = ReportTemplates.Default;
        var texts = new List<string>();
        foreach (var (name, text) in new[] { ("report.hbs", shipped.Html), ("style.css", shipped.Style), ("script.js", shipped.Script) })
        {
            if (!listing.Files.Contains(name))
            {
                texts.Add(text);
                continue;
            }

            var read = source.Read(listing, name);
            if (!read.IsRead) return (shipped, $"{folder}/{name}: {read.Problem.What} {read.Problem.Why}");
            texts.Add(read.File.Text.Text);
        }

        return (new ReportTemplates(texts[0], texts[1], texts[2]), null);
    }
}
