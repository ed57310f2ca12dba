namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>
/// Knows official images whose own start script, run as root, goes on as the user of the server when it is to start that server
/// (docker-library: docker-entrypoint.sh of postgres, mysql, mariadb, mongo, redis, rabbitmq, cassandra, zookeeper).
/// </summary>
internal static class OfficialStart
{
    /// <summary>The user, or null where the image is another one, does not keep the script, or starts something else with it.</summary>
    public static string? UserOf(ImageReference image, StageState state)
    {
        if (state.Entrypoint is not null || OfficialImage.Name(image) is not { } name || Known(name) is not (var user, var server)) return null;
        return state.Cmd is null || IsOf(state.Cmd, server) ? user : null;
    }

    private static (string User, string Server)? Known(string name) => name switch
    {
        "postgres" => ("postgres", "postgres"),
        "mysql" => ("mysql", "mysqld"),
        "mariadb" => ("mysql", "mysqld mariadbd"),
        "mongo" => ("mongodb", "mongod mongos"),
        "redis" => ("redis", "redis-server"),
        "rabbitmq" => ("rabbitmq", "rabbitmq-server"),
        "cassandra" => ("cassandra", "cassandra"),
        "zookeeper" => ("zookeeper", "zkServer.sh"),
        _ => null,
    };

    /// <summary>In the shell form the script is given a shell to start, and stays root.</summary>
    private static bool IsOf(StartWords cmd, string servers) => cmd is { IsExec: true, Words: [var first, ..] } && Array.IndexOf(servers.Split(' '), first) >= 0;
}
