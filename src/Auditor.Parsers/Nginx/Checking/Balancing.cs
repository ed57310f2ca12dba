using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>The balancing method of an upstream, and the servers that stand behind it.</summary>
internal sealed class Balancing
{
    private readonly HashSet<Directive> withoutBackup = [];

    private Balancing(Directive upstream)
    {
        var method = "";
        foreach (var child in upstream.Children)
        {
            if (child.Name is "ip_hash" or "least_conn" or "hash" or "random" or "least_time") method = child.Name;
            if (method.Length > 0 || child.Name == "keepalive") First ??= child;
            if (child.Name == "server" && method is "ip_hash" or "hash" or "random") withoutBackup.Add(child);
        }
    }

    public static Balancing Of(Directive upstream) => new(upstream);

    /// <summary>The first method, or <c>keepalive</c>, which wraps one.</summary>
    public Directive? First { get; }

    /// <summary>nginx knows the method only when it has read it: for servers behind it.</summary>
    public bool TakesNoBackup(Directive server) => withoutBackup.Contains(server);
}
