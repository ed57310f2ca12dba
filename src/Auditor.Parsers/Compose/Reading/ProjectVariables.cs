using Auditor.Documents;
using Auditor.Parsers.Compose.Reading.Variables;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The variables that files of the project set. What the shell sets besides is not known.</summary>
internal sealed class ProjectVariables
{
    public const string FileName = ".env";

    /// <summary>Names of files that show people what a <c>.env</c> looks like.</summary>
    internal static readonly string[] ExampleNames =
        [".env.example", ".env.sample", ".env.template", ".env.dist", ".env.defaults", "env.example", "example.env", "sample.env", ".env-example", ".env.local.example", ".env.production.example", ".env.prod.example",
            ".env_example", ".env_sample", ".env_template", ".env.tmpl", ".env.tpl", ".env-sample", ".env-template", ".env-dist", "env_example", "env_sample", "env_template", "env-example", "env-sample",
            "env-template", "env.sample", "env.template", "env.dist", "template.env", "env.tmpl", "dotenv.example", "dotenv.sample", "dotenv.template", "default.env", "defaults.env", "variables.env", "deploy.env"];

    /// <summary>What is known where no file sets any.</summary>
    public static readonly ProjectVariables None = new();

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal) { "COMPOSE_PROJECT_NAME" };
    private readonly HashSet<string> commented = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Source, bool IsExample)> files = [];
    private readonly List<ParseProblem> problems = [];

    public IReadOnlyList<ParseProblem> Problems => problems;

    /// <summary>The files that were read.</summary>
    public List<(string Path, int Source, bool IsExample)> Files => files;

    /// <summary>The examples of a <c>.env</c> for the folder, be they read or not.</summary>
    public IReadOnlyList<string> Examples { get; private set; } = [];

    /// <param name="chosen">The files to read in the place of <c>.env</c>; those that are null or not there are left out.</param>
    public static ProjectVariables Of(ArtifactSet set, string folder, IEnumerable<string?> chosen)
    {
        var variables = new ProjectVariables();
        foreach (var path in chosen.OfType<string>().DefaultIfEmpty(RelativePath.In(folder, FileName))) variables.Add(set, path, isExample: false);
        variables.Examples = ExamplesFor(folder, set.Files);
        foreach (var path in variables.Examples) variables.Add(set, path, isExample: true);
        if (set.SourceOf(MakefileIn(folder)) is > 0 and var make) variables.named.UnionWith(MakeVariables.Of(set.Member(make).Text.Text));
        return variables;
    }

    /// <summary>The examples of a <c>.env</c> in the folder, or else in the nearest one above that has any.</summary>
    public static IReadOnlyList<string> ExamplesFor(string folder, FileIndex files)
    {
        for (var at = folder; ; at = RelativePath.FolderOf(at))
        {
            if (ProjectFolders.Of(files).HasExamples(at)) return [.. ExampleNames.Select(name => RelativePath.In(at, name)).Where(files.Contains)];
            if (at.Length == 0) return [];
        }
    }

    public static string MakefileIn(string folder) => RelativePath.In(folder, "Makefile");

    public bool HaveValues => values.Count > 0;

    public string? Lookup(string name) => values.GetValueOrDefault(name);

    /// <summary>Whether any file, be it an example, names the variable, or a Makefile beside that runs docker compose sets it.</summary>
    public bool IsNamed(string name) => named.Contains(name) || commented.Contains(name);

    /// <summary>Whether the variable stands in an example as a comment and nowhere else.</summary>
    public bool IsOffered(string name) => commented.Contains(name) && !named.Contains(name);

    /// <summary>Later files win.</summary>
    private void Add(ArtifactSet set, string path, bool isExample)
    {
        if (set.SourceOf(path) is not (> 0 and var source)) return;
        files.Add((path, source, isExample));
        if (isExample) commented.UnionWith(CommentedNames.In(set.Member(source).Text.Text));
        var file = new VariableFileReader(set.Member(source).Text, source, isRaw: false, Lookup).Read();
        if (!isExample) problems.AddRange(file.Problems);
        foreach (var variable in file.Variables)
        {
            named.Add(variable.Name);
            if (!isExample && variable.Value is { } value) values[variable.Name] = value.Text;
        }
    }
}
