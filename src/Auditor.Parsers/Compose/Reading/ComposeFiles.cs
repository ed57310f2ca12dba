using Auditor.Documents;
using Auditor.Parsers.Compose.Merging;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Schema;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Reads the files of a set, each once for one choice of variables.</summary>
internal sealed class ComposeFiles(ArtifactSet set, ComposeProblems problems)
{
    /// <summary>So many are put on top of each other: each one goes through all that lies below.</summary>
    public const int MostLayers = 100;

    private readonly Dictionary<FileReading, ComposeFile> read = [];
    private long characters;

    /// <summary>What may be extended, all files together.</summary>
    public ExpansionBudget Extended { get; } = new();

    /// <summary>How many characters were read, each file once for one choice of variables.</summary>
    public long Characters => characters;

    /// <summary>All that were read, each source once, in their order.</summary>
    public IEnumerable<ComposeFile> All
    {
        get
        {
            var bySource = new Dictionary<int, ComposeFile>(read.Count);
            foreach (var (_, file) in read) bySource.TryAdd(file.Source, file);
            List<ComposeFile> all = [.. bySource.Values];
            all.Sort(static (one, other) => one.Source.CompareTo(other.Source));
            return all;
        }
    }

    /// <summary>Null when the set does not have it.</summary>
    public ComposeFile? Read(string path, ProjectVariables variables)
    {
        var source = set.SourceOf(path);
        if (source < 0) return null;
        var reading = new FileReading(source, variables);
        if (!read.TryGetValue(reading, out var file)) read[reading] = file = Read(path, source, variables);
        return file;
    }

    /// <summary>A class: dictionaries of classes are there before the program starts, those of structures are made then.</summary>
    private sealed record FileReading(int Source, ProjectVariables Variables);

    private ComposeFile Read(string path, int source, ProjectVariables variables)
    {
        var reading = ComposeReading.Of(set, source);
        characters += reading.Characters;
        Extended.Add(reading.Characters);
        var (yaml, values) = (reading.Yaml, reading.Values(variables));
        var limits = new List<ParseProblem>();
        var root = Documents(reading, values, source, limits);
        foreach (var problem in yaml.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)) problems.Add("yaml", problem.Message, problem.Span);
        return new ComposeFile(path, source, root) { Problems = [.. yaml.Problems, .. values.MergeProblems, .. limits], Comments = yaml.Comments };
    }

    public static ParseProblem TooManyLayers(string what, SourceSpan span) => new("project-too-large", $"More than {MostLayers} {what} on top of each other: the rest was not read.", span);

    private ComposeMap Checked(ComposeMap map, ComposeMap? below, bool hasAliases)
    {
        new SchemaCheck(problems, hasAliases).Check(map);
        return below is null ? map : new ComposeMerger(problems).Files(below, map);
    }

    /// <summary>Several documents of one file are put on top of each other.</summary>
    private ComposeMap? Documents(ComposeReading reading, FileValues values, int source, List<ParseProblem> limits)
    {
        ComposeMap? root = null;
        var budget = new ExpansionBudget(reading.Characters);
        if (values.Documents.Length > MostLayers) limits.Add(TooManyLayers("documents", values.Documents[MostLayers].Span));
        foreach (var document in values.Documents.Take(MostLayers))
        {
            problems.Add(document.Problems);
            if (document.Root is ComposeMap map) root = Checked(reading.HasAliases ? ExpandedSize.Bounded(map, budget, limits) : map, root, reading.HasAliases);
            else problems.Add(new ComposeProblem("schema-type", "The top level must be a mapping.", document.Span));
        }

        if (reading.Yaml.Documents.IsEmpty && reading.Yaml.Problems.IsEmpty && !IsOnTop(source)) problems.Add(new ComposeProblem("schema-type", "The file is empty.", new SourceSpan(source, 0, 0)));
        return root;
    }

    /// <summary>docker compose refuses a project in which nothing is, not a file that adds nothing to one.</summary>
    private bool IsOnTop(int source) => source == 0 && ProjectBase.Of(set.Primary.Path, set.Files).IsOverride;
}
