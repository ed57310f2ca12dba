using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Auditor.Reports.Summary;
using Auditor.Rules.Runs;
using HandlebarsDotNet;

namespace Auditor.Reports.Html;

/// <summary>
/// One HTML file that asks for nothing else and reads fully without its script. The template sees view records only, and everything
/// bound is encoded; style and script come from the templates and are allowed by their hashes.
/// </summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    private static readonly ConcurrentDictionary<ReportTemplates, HandlebarsTemplate<TextWriter, object, object>> Compiled = new();

    public string Format => "html";

    public void Write(Run run, TextWriter output, ReportOptions options)
    {
        ReportView view = new ReportViewBuilder(run, new RunSummary(run), PolicyOf(options.Templates)).Build();
        try
        {
            Compiled.GetOrAdd(options.Templates, Compile)(output, view);
        }
        catch (Exception fault) when (options.Templates != ReportTemplates.Default)
        {
            throw new ReportTemplateException(fault.Message, fault);
        }
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile(ReportTemplates templates)
    {
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new HtmlTextEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        handlebars.RegisterHelper("style", (output, _, _) => output.WriteSafeString(templates.Style));
        handlebars.RegisterHelper("script", (output, _, _) => output.WriteSafeString(templates.Script));
        handlebars.RegisterHelper("safeUrl", (output, _, arguments) =>
            output.Write(ReferenceText.SafeAddress(arguments[0]?.ToString() ?? "") ?? "#"));
        return handlebars.Compile(new StringReader(templates.Html));
    }

    private static string PolicyOf(ReportTemplates templates) =>
        $"default-src 'none'; style-src '{Hash(templates.Style)}'; script-src '{Hash(templates.Script)}'; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
