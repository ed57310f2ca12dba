using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>
/// Tells services that take a product's image for the clients in it (a backup with pg_dump, a set-up with mongosh) from those that run the
/// product.
/// </summary>
internal static class ClientCommand
{
    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "pg_dump", "pg_dumpall", "pg_restore", "pg_basebackup", "psql", "mysqldump", "mariadb-dump", "mariadb-backup", "mongodump", "mongorestore", "mongoimport", "mongosh",
        "redis-cli", "valkey-cli", "rabbitmqadmin", "kafka-topics", "kafka-topics.sh", "curl", "elasticsearch-certutil", "chown", "chmod",
    };

    private static readonly HashSet<string> Servers = new(StringComparer.Ordinal)
    {
        "postgres", "mysqld", "mariadbd", "mongod", "mongos", "redis-server", "valkey-server", "rabbitmq-server", "docker-entrypoint.sh", "entrypoint.sh", "elasticsearch",
        "run.sh", "server", "start", "nginx", "traefik", "caddy",
    };

    private static readonly HashSet<string> Loops = new(StringComparer.Ordinal) { "while", "cron", "crond", "supercronic" };

    private const string Between = " \t\n;&|()\"'`";

    /// <summary>job, worker when it goes on for ever, or null when it is the product that runs.</summary>
    public static string? RoleOf(ComposeMap service)
    {
        if (service["entrypoint"] is null && service["command"] is null) return null;
        return RoleOf(ServiceReading.Of(service).StartWords.SelectMany(word => TextPieces.Of(word, Between)).Select(word => word[(word.LastIndexOf('/') + 1)..]));
    }

    /// <summary>The same, of the base names of the words of a command.</summary>
    public static string? RoleOf(IEnumerable<string> programs)
    {
        var words = programs.ToHashSet(StringComparer.Ordinal);
        if (!words.Overlaps(Clients) || words.Overlaps(Servers)) return null;
        return words.Overlaps(Loops) ? "worker" : "job";
    }
}
