using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A process of a data store with those of its options that tell where it listens and whom it lets in.</summary>
/// <param name="Command">redis-server, postgres …; elasticsearch and rabbitmq are known by their arguments.</param>
/// <param name="IsInContainer">Its files and addresses are those of a container.</param>
internal sealed record StoreProcess(string Command, string Pid, bool IsInContainer, SourceSpan Span)
{
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Its service in the words of a look at open ports.</summary>
    public string Service => Command switch
    {
        "redis-server" or "valkey-server" or "keydb-server" => "redis",
        "mongod" => "mongodb",
        "mysqld" or "mariadbd" => "mysql",
        "postgres" => "postgresql",
        _ => Command,
    };

    /// <summary>The first of some options that was given.</summary>
    public string? Option(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Options.TryGetValue(name, out var value)) return value;
        }

        return null;
    }
}
