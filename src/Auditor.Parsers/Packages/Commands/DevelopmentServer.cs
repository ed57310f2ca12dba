using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>
/// Tells servers that are meant for development: those that rebuild or restart when a file changes, or whose own documentation says
/// so (Flask, Django, artisan, <c>php -S</c>).
/// </summary>
internal static class DevelopmentServer
{
    private static readonly OptionSyntax Syntax = new("", "", HasBundles: false);

    /// <summary>The words that make it one: <c>nodemon</c>, <c>next dev</c>, <c>npm run dev</c>; null when it is none.</summary>
    /// <param name="package">What the command does when it is of a package manager.</param>
    public static string? Of(string program, ImmutableArray<CommandWord> words, int first, PackageCommand? package)
    {
        if (package is null) return IsCandidate(program) ? Program(program, new CommandLineReader(Syntax, words).Read(program, first)) : null;
        var line = package.Line;
        if (package.Action == PackageAction.Run && package.Manager is "npm" or "yarn" or "pnpm" or "bun") return Script(package);
        if (package is { Manager: "dotnet", Action: PackageAction.Run } && line.Subcommand == "watch") return "dotnet watch";
        if (package is { Manager: "bun" or "cargo" } && (line.Has("--watch", "--hot") || line.Subcommand == "watch")) return $"{line.Tool} watch";
        return Inner(package) is { Subcommand.Length: > 0 } inner ? Program(inner.Subcommand, inner.WithoutFirstOperand()) : null;
    }

    /// <summary>The command that <c>npx</c>, <c>npm exec</c>, <c>pnpm exec</c>, <c>poetry run</c>, <c>uv run</c> … start.</summary>
    private static CommandLine? Inner(PackageCommand package) => package.Line.Tool switch
    {
        "npx" or "pnpx" or "bunx" or "uvx" => package.Line,
        _ => package.Line.Subcommand is "exec" or "x" or "dlx" or "run" ? package.Line.WithoutFirstOperand() : null,
    };

    private static string? Script(PackageCommand package)
    {
        var script = package.Line.Subcommand is "run" or "run-script" ? package.Line.Argument(0) : package.Line.Subcommand;
        if (IsScript(script)) return $"{package.Manager} run {script}";
        var inner = package.Line.Subcommand is "run" or "run-script" ? package.Line.WithoutFirstOperand() : package.Line;
        return package.Manager == "npm" || inner.Operands.IsEmpty ? null : Program(script, inner.WithoutFirstOperand());
    }

    /// <summary>Names that scripts for development have by habit.</summary>
    private static bool IsScript(string name) =>
        name is "dev" or "develop" or "development" or "watch" or "start:dev" or "start:debug" or "start:watch" or "serve:dev"
        || (name.StartsWith("dev:", StringComparison.Ordinal) && !name.Contains("build", StringComparison.Ordinal));

    private static bool IsCandidate(string program) => program is "nodemon" or "ts-node-dev" or "tsnd" or "air" or "CompileDaemon" or "gow" or "reflex" or "next" or "nuxt" or "nuxi" or "astro" or "gatsby" or "remix" or "vite" or "ng"
        or "react-scripts" or "vue-cli-service" or "webpack" or "webpack-dev-server" or "nest" or "node" or "tsx" or "deno" or "flask" or "uvicorn" or "gunicorn" or "hypercorn" or "fastapi"
        or "php" or "live-server" or "python" or "python3";

    private static string? Program(string program, CommandLine line)
    {
        var word = line.Subcommand;
        return program switch
        {
            "nodemon" or "ts-node-dev" or "tsnd" or "air" or "CompileDaemon" or "gow" or "reflex" or "webpack-dev-server" or "live-server" => program,
            "next" or "nuxt" or "nuxi" or "astro" or "remix" => word == "dev" ? $"{program} dev" : null,
            "gatsby" => word == "develop" ? "gatsby develop" : null,
            "vite" => IsViteServer(line) ? "vite" : null,
            "ng" or "vue-cli-service" or "webpack" => word is "serve" or "s" ? $"{program} serve" : null,
            "react-scripts" => word == "start" ? "react-scripts start" : null,
            "nest" => word == "start" && line.Has("--watch", "-w", "--debug") ? "nest start --watch" : null,
            "node" or "tsx" or "deno" => line.Has("--watch") || (program == "tsx" && word == "watch") ? $"{program} --watch" : null,
            "flask" => line.Has("--debug") ? "flask --debug" : word == "run" ? "flask run" : null,
            "fastapi" => word == "dev" ? "fastapi dev" : null,
            "uvicorn" or "gunicorn" or "hypercorn" => line.Has("--reload") ? $"{program} --reload" : null,
            "php" => line.Has("-S") ? "php -S" : word == "artisan" && line.Argument(0) == "serve" ? "php artisan serve" : null,
            "python" or "python3" => word.EndsWith("manage.py", StringComparison.Ordinal) && line.Argument(0) == "runserver" ? "manage.py runserver" : PythonModule(line),
            _ => null,
        };
    }

    /// <summary>Without a subcommand vite is a server, and may be given a folder; the values of its options look like one.</summary>
    private static bool IsViteServer(CommandLine line)
    {
        foreach (var operand in line.Operands)
        {
            if (operand.Value is "build" or "preview" or "optimize") return false;
        }

        return !line.Has("--version", "--help");
    }

    /// <summary><c>python -m flask run</c>, <c>python -m uvicorn app --reload</c>.</summary>
    private static string? PythonModule(CommandLine line) =>
        line.Has("-m") && line.Subcommand is "flask" or "uvicorn" or "fastapi" ? Program(line.Subcommand, line.WithoutFirstOperand()) : null;
}
