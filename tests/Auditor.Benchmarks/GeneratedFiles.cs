using System.Globalization;

namespace Auditor.Benchmarks;

/// <summary>
/// Files as repositories have them, the same for the same count: Dockerfiles of services in several languages, good and bad ones,
/// scripts, package files, and files that are nobody's business.
/// </summary>
internal static class GeneratedFiles
{
    private static readonly string[] Ignores = ["node_modules\n.git\n.env*\n", ".git\n**/bin\n**/obj\n*.md\n!README.md\n", "**/__pycache__\n.venv\n.git\ntests\n"];

    /// <summary>What the Dockerfiles copy.</summary>
    private static readonly string[] Copied =
    [
        "package.json", "package-lock.json", "tsconfig.json", "src/main.ts", "requirements.txt", "go.mod", "go.sum", "pom.xml", "nginx.conf", "service.sln", "Directory.Build.props",
    ];

    /// <summary>One folder per Dockerfile with the files that it copies, and a .dockerignore in two of three.</summary>
    public static void WriteDockerfiles(int count, string folder)
    {
        for (var i = 0; i < count; i++) WriteService(i, Path.Combine(folder, $"service-{i:D5}"));
    }

    /// <summary>One folder per compose file.</summary>
    public static void WriteCompose(int count, string folder)
    {
        for (var i = 0; i < count; i++) Write(Path.Combine(folder, $"project-{i:D5}", "docker-compose.yml"), ComposeTemplates.Text(i));
    }

    /// <summary>Of ten files: two Dockerfiles, two scripts, one package.json, and five others.</summary>
    public static void WriteMixed(int count, string folder)
    {
        for (var i = 0; i < count; i++)
        {
            var home = Path.Combine(folder, $"area-{i / 1000:D2}", $"service-{i / 10:D5}");
            Write(Path.Combine(home, NameOf(i)), TextOf(i));
        }
    }

    private static void WriteService(int number, string folder)
    {
        Write(Path.Combine(folder, "Dockerfile"), DockerfileTemplates.Text(number));
        foreach (var name in Copied) Write(Path.Combine(folder, name), name.EndsWith(".json", StringComparison.Ordinal) ? "{}" : "");
        if (number % 3 > 0) Write(Path.Combine(folder, ".dockerignore"), Ignores[number % Ignores.Length]);
    }

    private static string NameOf(int number) => (number % 10) switch
    {
        0 => "Dockerfile",
        1 => "worker.Dockerfile",
        2 => "start.sh",
        3 => "tools/backup.sh",
        4 => "package.json",
        5 => "src/server.js",
        6 => "README.md",
        7 => "src/model.cs",
        8 => "config/settings.yml",
        _ => ".dockerignore",
    };

    private static string TextOf(int number) => (number % 10) switch
    {
        0 or 1 => DockerfileTemplates.Text(number / 10 + number % 10),
        2 or 3 => ScriptTemplates.Text(number / 10 + number % 10),
        4 => $$"""{ "name": "service-{{number}}", "scripts": { "build": "tsc -p .", "start": "node dist/main.js" }, "dependencies": { "express": "^4.19.2" }, "devDependencies": { "typescript": "^5.4.0" } }""",
        5 => string.Concat(Enumerable.Range(0, 60).Select(line => $"app.get('/things/{line}', (request, response) => response.json({{ id: {number}, line: {line} }}));\n")),
        6 => string.Concat(Enumerable.Range(0, 40).Select(line => string.Create(CultureInfo.InvariantCulture, $"Line {line} of the notes on service {number}: nothing that a rule looks at.\n"))),
        7 => string.Concat(Enumerable.Range(0, 50).Select(line => $"public sealed record Thing{line}(int Id, string Name, decimal Price);\n")),
        8 => string.Concat(Enumerable.Range(0, 30).Select(line => $"setting-{line}:\n  value: {number + line}\n")),
        _ => Ignores[number / 10 % Ignores.Length],
    };

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, text);
    }
}
