using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// The hosts that a <c>proxy_pass</c> with variables can mean. nginx looks them up for each request: an upstream block, an address,
/// or a name that a <c>resolver</c> has to find.
/// </summary>
internal static class PassHosts
{
    private const int DeepestChain = 8;
    private const int MostTexts = 64;

    /// <summary>Whether a name among them can only be found by a resolver.</summary>
    public static bool NeedResolver(Directive pass, ConfigFacts facts)
    {
        if (!pass[0].Contains('$', StringComparison.Ordinal)) return false;
        foreach (var text in Expanded(pass[0], facts.Variables, 0))
        {
            var target = PassTarget.Of(text);
            if (target.Address.Contains('$', StringComparison.Ordinal) ? IsOfClient(target, pass, facts) : IsName(target.Host, facts)) return true;
        }

        return false;
    }

    private static bool IsName(HostName host, ConfigFacts facts) =>
        host.Kind is "name" or "localhost" && host.Host.Length > 0
        && !facts.Upstreams.ContainsKey(host.Host) && !facts.Uses.IsResolvedAtStart(host.Host);

    /// <summary>A variable in the host, not only in the port, whose value the client chooses.</summary>
    private static bool IsOfClient(PassTarget target, Directive pass, ConfigFacts facts) =>
        VariableUse.In(target.Host.Host).Exists(use => facts.Variables.Of(use.Name, pass).IsOfClient);

    /// <summary>The text with the values that <c>set</c> and <c>map</c> write out; variables of other origin stay.</summary>
    private static List<string> Expanded(string text, VariableTable variables, int depth)
    {
        foreach (var use in VariableUse.In(text))
        {
            if (depth == DeepestChain || variables.Values(use.Name, MostTexts) is not { Count: > 0 } values) continue;
            var texts = new List<string>();
            foreach (var value in values)
            {
                texts.AddRange(Expanded($"{text.AsSpan(0, use.Start)}{value}{text.AsSpan(use.Start + use.Length)}", variables, depth + 1));
                if (texts.Count >= MostTexts) break;
            }

            return texts;
        }

        return [text];
    }
}
