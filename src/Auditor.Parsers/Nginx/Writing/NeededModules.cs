using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The modules that are not part of nginx and that a configuration needs, each at the first directive that needs it.</summary>
internal sealed class NeededModules(Config config)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public void Write(Sink sink, Directive directive)
    {
        if ((directive.Row ?? directive.Rows.FirstOrDefault()) is not { IsOwn: false } row || !told.Add(row.Module)) return;
        var span = directive.Syntax.Name.Span;
        var module = row.Origin == "otel" ? "ngx_otel_module" : row.Module;
        sink.Builder.Open("needed-module", span).Attribute("name", module, span).Attribute("directive", directive.Name, span)
            .Attribute("said", Said(directive.Name, row.Origin, module), span)
            .Flag("loaded", IsLoaded(module), span).Close();
    }

    private static string Said(string directive, string origin, string module) => origin == "plus"
        ? $"{directive} exists in NGINX Plus only: nginx itself refuses it as an unknown directive"
        : $"{directive} needs the module {module}, which is not in every nginx: where it is not loaded, nginx refuses it as an unknown directive";

    private bool IsLoaded(string module) =>
        config.All.Exists(directive => directive.Name == "load_module" && directive[0].EndsWith($"/{module}.so", StringComparison.Ordinal))
            || config.Version?.Modules?.Contains(module) == true;
}
