using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Hosts that are neither an upstream nor an address: whether they can be found depends on the machine, or on the services of a
/// compose file.</summary>
internal static class HostCheck
{
    private const string Code = "undefined-upstream";

    public static void Check(Directive directive, Config config)
    {
        if (directive is { Name: "server", Context: ConfigContext.Upstream or ConfigContext.StreamUpstream })
            CheckServer(directive, config);
        else if (directive is { Name: "proxy_pass" } && (directive.Context & ConfigContext.InHttp) != 0) CheckPass(directive, config);
    }

    private static void CheckPass(Directive directive, Config config)
    {
        var target = PassTarget.Of(directive);
        // With a variable anywhere in it the name is looked up while nginx runs.
        if (directive[0].Contains('$', StringComparison.Ordinal)) return;
        if (!target.IsVariable && target.Host.Kind == "name" && !config.Facts.Upstreams.ContainsKey(target.Host.Host))
            Tell(directive, target.Host.Host, target.Host.Host, config, isOpen: true);
    }

    /// <summary>With <c>resolve</c> the name is looked up while nginx runs.</summary>
    private static void CheckServer(Directive server, Config config)
    {
        var host = HostName.Of(server[0]);
        if (host.Kind == "name" && !Array.Exists(server.Arguments, word => word.Value == "resolve"))
            Tell(server, host.Host, server[0], config, isOpen: false);
    }

    /// <param name="isOpen">An upstream of this name may stand in a part that was not read.</param>
    private static void Tell(Directive directive, string host, string shown, Config config, bool isOpen)
    {
        if (config.IsDump || host.Length == 0 || host.Contains('.', StringComparison.Ordinal)
            || host.Contains('$', StringComparison.Ordinal) || config.Hosts?.Has(host) == true) return;
        var problem = new ConfigProblem(Code, $"host not found in upstream \"{shown}\"", directive.SpanOf(0))
        { Offset = directive.Syntax.JudgedAt, Name = directive.Name, Subject = host, IsCritical = false, Hint = HintOf(directive) };
        directive.Add(problem);
        if (config.Hosts is null || (isOpen && !config.IsWhole)) directive.LeaveOpen();
    }

    private static string HintOf(Directive directive) => directive.Name == "server"
        ? "no service of the compose files has this name"
        : "neither an upstream nor a service of the compose files has this name";
}
