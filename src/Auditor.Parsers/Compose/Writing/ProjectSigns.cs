using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What services do that nobody does in production: run the tests, or run the sources of the folder by something that is called after development.</summary>
internal static class ProjectSigns
{
    private static readonly HashSet<string> TestPrograms = new(StringComparer.Ordinal) { "pytest", "phpunit", "rspec", "jest", "vitest", "tox", "behave", "codecept" };

    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal) { "npm", "yarn", "pnpm", "go", "cargo", "make", "gradle", "gradlew", "mvn", "mvnw", "dotnet", "mix", "bundle", "rake", "composer" };

    public static ProjectEnvironment? Of(ComposeProject project)
    {
        foreach (var service in project.Root.Map("services")?.Entries ?? [])
        {
            if (service.Value is ComposeMap map && (RunsTests(map) || IsCalledAfterTests(service.Key) || KeepsTests(map))) return new ProjectEnvironment("test", $"the service {service.Key}, which is for tests", service.KeySpan);
        }

        return OfDebugger(project) ?? OfBuilds(project) ?? OfDevelopment(project);
    }

    /// <summary>unit-test, integration-test-cassandra.</summary>
    private static bool IsCalledAfterTests(string name)
    {
        var words = name.ToLowerInvariant().Split('.', '-', '_');
        return words.Any(word => word is "test" or "tests") && words.Any(word => word is "unit" or "integration" or "e2e" or "functional" or "acceptance" or "smoke");
    }

    private static bool RunsTests(ComposeMap service)
    {
        var words = Words(service).Select(word => word[(word.LastIndexOf('/') + 1)..]).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (TestPrograms.Contains(words[i])) return true;
            if (i > 0 && Builders.Contains(words[i - 1]) && words[i] is "test" or "tests") return true;
        }

        return false;
    }

    /// <summary>Variables of Xdebug, unless it is off; where the sources are mounted, whatever it is set to.</summary>
    private static ProjectEnvironment? OfDebugger(ComposeProject project)
    {
        foreach (var service in project.Root.Map("services")?.Entries ?? [])
        {
            if (service.Value is not ComposeMap map) continue;
            foreach (var pair in PairList.Of(map["environment"]).Where(pair => pair.Name.StartsWith("XDEBUG_", StringComparison.Ordinal)))
            {
                if (IsOn(pair) || VolumeWriter.MountsOf(map).Any(MountsSources)) return new ProjectEnvironment("development", $"{pair.Name} of service {service.Key}", pair.Span);
            }
        }

        return null;
    }

    private static bool IsOn(NamedSlice pair) => pair.Value is { IsKnown: true, IsEmpty: false } value && value.Value is not ("off" or "0" or "false");

    /// <summary>A database called test with a user called test.</summary>
    private static bool KeepsTests(ComposeMap service)
    {
        var names = PairList.Of(service["environment"]).Where(pair => pair.Value is { IsKnown: true } value && value.Value is "test").Select(pair => pair.Name).ToList();
        return names.Exists(name => name.EndsWith("_DB", StringComparison.Ordinal) || name.EndsWith("_DATABASE", StringComparison.Ordinal))
            && names.Exists(name => name.EndsWith("_USER", StringComparison.Ordinal));
    }

    /// <summary>Each image that is built here comes from a Dockerfile, or a stage of one, that is called after development: <c>Dockerfile.dev</c>, <c>target: development</c>.</summary>
    private static ProjectEnvironment? OfBuilds(ComposeProject project)
    {
        ComposeEntry? first = null;
        foreach (var service in project.Root.Map("services")?.Entries ?? [])
        {
            if ((service.Value as ComposeMap)?["build"] is not { } build) continue;
            if (build is not ComposeMap map || !(IsOfDevelopment(map.Scalar("dockerfile")) || IsOfDevelopment(map.Scalar("target")))) return null;
            first ??= service;
        }

        return first is null ? null : new ProjectEnvironment("development", $"what service {first.Key} is built from", first.KeySpan);
    }

    private static bool IsOfDevelopment(ComposeScalar? name) => name is { IsKnown: true } && ProjectEnvironment.OfName(RelativePath.NameOf(name.Value)) == "development";

    /// <summary>The sources come from the folder, and a script or a folder of data beside it is called after development.</summary>
    private static ProjectEnvironment? OfDevelopment(ComposeProject project)
    {
        var services = project.Root.Map("services")?.Entries ?? [];
        var sources = services.FirstOrDefault(service => service.Value is ComposeMap map && VolumeWriter.MountsOf(map).Any(MountsSources));
        if (sources is null || !services.Any(service => service.Value is ComposeMap map && IsCalledAfterDevelopment(map))) return null;
        return new ProjectEnvironment("development", $"the sources that service {sources.Key} mounts", sources.KeySpan);
    }

    private static bool MountsSources(Mount mount) => mount is { Type: "bind", Source: { } source } && source.Value.TrimEnd('/') is ".";

    private static bool IsCalledAfterDevelopment(ComposeMap service) =>
        Words(service).Take(4).Any(IsDevelopmentScript)
        || VolumeWriter.MountsOf(service).Any(mount => mount is { Type: "bind", Source: { } source } && source.Value.Split('/').Contains(".dev"));

    /// <summary>A path: <c>npm run dev</c> is a command of the project and judged for itself.</summary>
    private static bool IsDevelopmentScript(string word) =>
        (word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".sh", StringComparison.Ordinal)) && ProjectEnvironment.OfName(RelativePath.NameOf(word)) == "development";

    private static IEnumerable<string> Words(ComposeMap service) => ServiceReading.Of(service).StartWords.SelectMany(word => TextPieces.Of(word, " \t\n;&|()\"'"));
}
