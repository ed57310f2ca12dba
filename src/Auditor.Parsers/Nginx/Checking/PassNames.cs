using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Hosts that are neither an upstream nor an address: whether they can be found depends on the machine.</summary>
internal static class PassNames
{
    public static void Check(Directive directive, ConfigFacts facts)
    {
        var target = PassTarget.Of(directive);
        if (target.IsVariable || directive[0].Contains('$', StringComparison.Ordinal) || target.Host is not { Kind: "name", Host: var host } || host.Length == 0 || host.Contains('.', StringComparison.Ordinal) || facts.Upstreams.ContainsKey(host)) return;
        directive.Add(new ConfigProblem("undefined-upstream", $"host not found in upstream \"{host}\"", directive.SpanOf(0))
        {
            Offset = directive.Syntax.JudgedAt,
            Name = directive.Name,
            IsCritical = false,
            Hint = "there is no upstream of this name, and without a dot it is a name of the local network: where it is unknown when nginx starts, nginx does not start",
        });
    }
}
