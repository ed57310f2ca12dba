using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What a project is for: told by its file's name, by the variables that programs read, or not at all.</summary>
/// <param name="Name">production, staging, test, development or unknown.</param>
internal sealed record ProjectEnvironment(string Name, string Because, SourceSpan Span)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prod"] = "production",
        ["production"] = "production",
        ["prd"] = "production",
        ["live"] = "production",
        ["deploy"] = "production",
        ["swarm"] = "production",
        ["staging"] = "staging",
        ["stage"] = "staging",
        ["stg"] = "staging",
        ["preprod"] = "staging",
        ["uat"] = "staging",
        ["qa"] = "staging",
        ["test"] = "test",
        ["tests"] = "test",
        ["testing"] = "test",
        ["ci"] = "test",
        ["e2e"] = "test",
        // Google Cloud Build, in the names of its files.
        ["gcb"] = "test",
        ["cloudbuild"] = "test",
        ["integration"] = "test",
        ["smoke"] = "test",
        ["benchmark"] = "test",
        ["benchmarks"] = "test",
        ["dev"] = "development",
        ["develop"] = "development",
        ["development"] = "development",
        ["local"] = "development",
        ["debug"] = "development",
        ["devcontainer"] = "development",
        ["devstack"] = "development",
        ["devmode"] = "development",
        ["devel"] = "development",
        ["override"] = "development",
        ["example"] = "development",
        ["sample"] = "development",
        ["demo"] = "development",
    };

    private static readonly HashSet<string> MailCatchers = new(StringComparer.Ordinal) { "mailhog", "mailpit", "maildev", "mailcatcher", "smtp4dev" };

    private static readonly HashSet<string> TestFolders = new(StringComparer.Ordinal) { "test", "tests", "testing", "testdata", "e2e", "fixtures", "cypress", "smoke", "benchmark", "benchmarks" };

    private static readonly HashSet<string> Variables = new(StringComparer.Ordinal)
    {
        "NODE_ENV", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "RAILS_ENV", "RACK_ENV", "APP_ENV", "FLASK_ENV", "DJANGO_ENV", "ENVIRONMENT", "SPRING_PROFILES_ACTIVE", "GO_ENV", "MIX_ENV",
        "DJANGO_SETTINGS_MODULE", "DJANGO_CONFIGURATION",
    };

    public static ProjectEnvironment Of(ComposeProject project)
    {
        var start = new SourceSpan(0, 0, 0);
        var path = project.Merged[^1];
        if (OfName(RelativePath.NameOf(path)) is { } byName) return new ProjectEnvironment(byName, $"the name of {path}", start);
        if (OfName(RelativePath.NameOf(RelativePath.FolderOf(project.Files.BelowRoot(path)))) is { } byFolder) return new ProjectEnvironment(byFolder, $"the folder of {path}", start);
        if (OfFolders(project.Files.BelowRoot(path)) is { } byFolders) return byFolders;
        if (OfExample(project.Files, path) is { } byExample) return byExample;
        if (project.Root.Scalar("name") is { IsKnown: true } name && OfName(name.Value) is { } byProject) return new ProjectEnvironment(byProject, "the project's name", name.Span);
        if (OfVariables(project) is { } byVariables) return byVariables;
        if (StatedPurpose.Of(project) is { } stated) return new ProjectEnvironment("development", "a comment at its head", stated.Span);
        if (ProjectSigns.Of(project) is { } bySign) return bySign;
        if (OfMocks(project) is { } byMock) return byMock;
        if (CallingScripts.Of(project) is { } byScript) return byScript;
        return OfMerged(project) ?? OfSiblings(project, path) ?? BackingServices.Of(project) ?? OfReadme(project) ?? new ProjectEnvironment("unknown", "neither its name nor a variable such as NODE_ENV says so", start);
    }

    public static string? OfName(string name)
    {
        foreach (var word in name.Split('.', '-', '_'))
        {
            if (Words.TryGetValue(word, out var environment)) return environment;
        }

        return null;
    }

    /// <summary>A folder above, all of which is for tests or development, however deep: tests/integration/redis/config.</summary>
    private static ProjectEnvironment? OfFolders(string path)
    {
        foreach (var folder in RelativePath.FolderOf(path).Split('/'))
        {
            var words = folder.ToLowerInvariant().Split('.', '-', '_');
            if (words.Any(TestFolders.Contains) || words is ["ci"] or ["", "ci" or "github" or "gitlab" or "circleci" or "buildkite"] or [.., "github" or "gitlab", "actions" or "ci"]) return new ProjectEnvironment("test", $"the folder {folder}", new SourceSpan(0, 0, 0));
            if (words is ["dev" or "development"] or ["", .., "devcontainer" or "container" or "ddev" or "devenv"]) return new ProjectEnvironment("development", $"the folder {folder}", new SourceSpan(0, 0, 0));
        }

        return null;
    }

    /// <summary>A program among the examples of a repository, with what it needs for trying it: <c>examples/chat/compose.yaml</c> beside <c>examples/chat/go.mod</c>.</summary>
    private static ProjectEnvironment? OfExample(ProjectFiles files, string path)
    {
        var folders = RelativePath.FolderOf(files.BelowRoot(path)).Split('/');
        var at = Array.FindIndex(folders, static folder => folder.ToLowerInvariant() is "example" or "examples" or "samples");
        return at >= 0 && at < folders.Length - 1 && files.HasProgram ? new ProjectEnvironment("development", $"the folder {folders[at]}, for the program in it", new SourceSpan(0, 0, 0)) : null;
    }

    private static ProjectEnvironment? OfReadme(ComposeProject project) =>
        StatedPurpose.OfReadme(project) is { } readme ? new ProjectEnvironment("development", $"what {readme} says", new SourceSpan(0, 0, 0)) : null;

    /// <summary>Only tests and development put up with a stand-in for another service, or catch the mail that is sent.</summary>
    private static ProjectEnvironment? OfMocks(ComposeProject project)
    {
        foreach (var service in project.Root.Map("services")?.Entries ?? [])
        {
            if (service.Key.ToLowerInvariant().Split('.', '-', '_').Contains("mock")) return new ProjectEnvironment("test", $"the service {service.Key}", service.KeySpan);
            // What only a profile starts is there for who asks for it.
            if ((service.Value as ComposeMap)?["profiles"] is not null) continue;
            var image = (service.Value as ComposeMap)?.Scalar("image")?.Value.Split(':')[0];
            if (MailCatchers.Contains(image?[(image.LastIndexOf('/') + 1)..] ?? service.Key)) return new ProjectEnvironment("development", $"the mail catcher {service.Key}", service.KeySpan);
        }

        return null;
    }

    /// <summary>All services that say so say the same.</summary>
    private static ProjectEnvironment? OfVariables(ComposeProject project)
    {
        ProjectEnvironment? found = null;
        foreach (var service in project.Root.Map("services")?.Entries ?? [])
        {
            foreach (var pair in PairList.Of((service.Value as ComposeMap)?["environment"]))
            {
                if (!Variables.Contains(pair.Name) || pair.Value is not { IsKnown: true } value || !Words.TryGetValue(LastWord(value.Value), out var environment)) continue;
                if (found is not null && found.Name != environment) return null;
                found ??= new ProjectEnvironment(environment, $"{pair.Name} of service {service.Key}", value.Span);
            }
        }

        return found;
    }

    /// <summary>Of <c>shop.settings.development</c>.</summary>
    private static string LastWord(string value) => value[(value.LastIndexOf('.') + 1)..].Trim();

    /// <summary>What is put on top of a file for development or tests is for them as well.</summary>
    private static ProjectEnvironment? OfMerged(ComposeProject project)
    {
        foreach (var path in project.Merged)
        {
            if (OfName(RelativePath.NameOf(path)) is ("development" or "test") and var name) return new ProjectEnvironment(name, $"it is put on top of {path}", new SourceSpan(0, 0, 0));
        }

        return null;
    }

    /// <summary>Where production has a file of its own, the base alone, or with something on top of it, is for development; and the other way round.</summary>
    private static ProjectEnvironment? OfSiblings(ComposeProject project, string path)
    {
        var start = new SourceSpan(0, 0, 0);
        var isOfBase = project.Merged.Length > 1 || ProjectBase.Names.Contains(RelativePath.NameOf(path));
        if (isOfBase && (project.Files.Sibling("production", path) ?? project.Files.Deployment) is { } production) return new ProjectEnvironment("development", $"production has {production}", start);
        if (!ProjectBase.Names.Contains(RelativePath.NameOf(path))) return null;
        return project.Files.Sibling("development", path) is { } development ? new ProjectEnvironment("production", $"development has {development}", start) : null;
    }
}
