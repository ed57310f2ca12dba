using System.Collections.Frozen;
using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Knows the commands that start development servers. A profile for development keeps a service out of production; jobs are none.</summary>
internal sealed class DevCommand : CodedRule
{
    /// <summary>Programs that do nothing else than watch and restart.</summary>
    private static readonly FrozenSet<string> Watchers = FrozenSet.Create(StringComparer.Ordinal,
        "nodemon", "ts-node-dev", "tsnd", "node-dev", "webpack-dev-server", "air", "gow", "watchexec", "browser-sync", "live-server");

    /// <summary>Programs that run a script, or another program, by name.</summary>
    private static readonly FrozenSet<string> Runners = FrozenSet.Create(StringComparer.Ordinal,
        "npm", "pnpm", "yarn", "bun", "npx", "bunx", "deno", "turbo", "nx", "next", "nuxt", "nuxi", "astro", "remix", "gatsby", "wrangler", "medusa", "strapi", "fastapi");

    /// <summary>Programs that reload themselves when they are told to.</summary>
    private static readonly FrozenSet<string> Reloaders = FrozenSet.Create(StringComparer.Ordinal,
        "node", "tsx", "ts-node", "nest", "tsc", "esbuild", "webpack", "deno", "bun", "uvicorn", "gunicorn", "hypercorn", "fastapi", "python", "python3", "flask", "celery", "poetry", "uv", "pipenv", "npx", "npm", "pnpm", "yarn");

    private static readonly FrozenSet<string> Profiles = FrozenSet.Create(StringComparer.Ordinal, "dev", "development", "local", "test", "debug");

    public override string Anchor => "//service[not(@one-shot)]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.ChildrenNamed("profile").Any(profile => Profiles.Contains(profile["name"]))) return;
        if (ServiceCommands.Of(subject).FirstOrDefault(IsForDevelopment) is not { Tree: not null } command) return;
        judgement.Fail(command.Ancestors.First(node => node.Name is "cmd" or "entrypoint"), ("command", ServiceCommands.Told(command)));
    }

    private static bool IsForDevelopment(Node command)
    {
        var name = command["name"];
        return Watchers.Contains(name)
            || (Runners.Contains(name) && ServiceCommands.ArgumentsOf(command).Any(argument => IsScript(argument) || Watchers.Contains(argument)))
            || (Reloaders.Contains(name) && ServiceCommands.HasOption(command, "--watch", "--reload", "--hot"))
            || IsServer(name, ServiceCommands.ArgumentsOf(command), command);
    }

    /// <summary>dev, start:dev, dev:api, develop, watch.</summary>
    private static bool IsScript(string argument)
    {
        var words = argument.Split(':');
        return words.Length <= 3 && !argument.Contains('/', StringComparison.Ordinal) && Array.Exists(words, word => word is "dev" or "develop" or "development" or "watch" or "start-dev");
    }

    /// <summary>Servers whose own documentation keeps them out of production.</summary>
    private static bool IsServer(string name, IEnumerable<string> arguments, Node command) => name switch
    {
        "vite" => !arguments.Contains("build") && !arguments.Contains("preview") && !ServiceCommands.HasOption(command, "--version", "--help"),
        "ng" => arguments.Contains("serve"),
        "react-scripts" => arguments.Contains("start"),
        "vue-cli-service" => arguments.Contains("serve"),
        "dotnet" => arguments.FirstOrDefault() == "watch",
        "flask" => arguments.Contains("run"),
        "python" or "python3" or "uv" or "poetry" or "pipenv" => arguments.Any(word => word.EndsWith("manage.py", StringComparison.Ordinal)) && arguments.Contains("runserver"),
        "manage.py" => arguments.Contains("runserver"),
        "php" => arguments.Contains("artisan") && arguments.Contains("serve"),
        _ => false,
    };
}
