using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>A command that is one script, called after work that comes to an end: ./generate-secrets.sh, upgrade-postgres.sh.</summary>
internal static class JobScript
{
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "generate", "gen", "create", "migrate", "upgrade", "seed", "restore", "import", "provision", "bootstrap", "register",
    };

    /// <summary>Words of names of scripts that go on: migrate-and-run.sh.</summary>
    private static readonly HashSet<string> Goings = new(StringComparer.Ordinal) { "and", "run", "start", "serve", "server", "loop", "cron", "watch", "daemon", "app", "entrypoint" };

    public static bool Runs(ComposeMap service)
    {
        if (service["ports"] is not null || service["expose"] is not null || service["healthcheck"] is not null) return false;
        if (service.Scalar("restart") is { } restart && !restart.Value.StartsWith("no", StringComparison.Ordinal) && !restart.Value.StartsWith("on-failure", StringComparison.Ordinal)) return false;
        var words = ServiceReading.Of(service).StartWords.SkipWhile(IsShell).ToList();
        return words is [var script] && IsJob(script);
    }

    private static bool IsShell(string word) => RelativePath.NameOf(word) is "sh" or "bash" or "ash";

    private static bool IsJob(string script)
    {
        var name = RelativePath.NameOf(script);
        if (!name.EndsWith(".sh", StringComparison.Ordinal)) return false;
        var words = name[..^3].ToLowerInvariant().Split('-', '_', '.');
        return Works.Contains(words[0]) && !words.Any(Goings.Contains);
    }
}
