using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Schema;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes a project as a tree.</summary>
internal sealed class ComposeTreeWriter(ComposeProject project, TreeBuilder builder)
{
    private const int MaximumProblems = 500;

    private readonly NodeWriter writer = new(builder, project.Variables);
    private readonly ProjectEnvironment environment = ProjectEnvironment.Of(project);

    public void Write()
    {
        Root();
        foreach (var (path, role, source) in project.Parts) Part(path, role, new SourceSpan(source, 0, 0));
        foreach (var include in (project.Root["include"] as ComposeList)?.Items ?? []) Include(include);
        Top();
        Services();
        foreach (var problem in project.Problems.All) Problem(problem);
        foreach (var comment in project.Comments)
            builder.Open("comment", comment.Span).Attribute("text", comment.Text, comment.Span).Flag("inline", comment.IsInline, comment.Span).Close();
        Say();
        foreach (var problem in project.ParseProblems.Concat(project.Variables.Problems).Concat(project.Files.VariableProblems).Take(MaximumProblems))
            builder.Problem(problem.Code, problem.Message, problem.Span, problem.Severity);
    }

    private void Root()
    {
        var start = new SourceSpan(0, 0, 0);
        writer.Attribute("files", string.Join(' ', project.Merged), start);
        writer.Attribute("mode", project.Mode, start);
        writer.Attribute("environment", environment.Name, environment.Span);
        writer.Attribute("environment-because", environment.Because, environment.Span);
        writer.Scalar(project.Root, "name", "project", "");
        writer.Flag("incomplete", project.IsIncomplete, start);
        writer.Flag("windows", WindowsProject.Is(project), start);
        writer.Flag("stays-down", StaysDown(), start);
        writer.Flag("swarm", SwarmStack.Is(project), start);
        writer.Attribute("body", project.Root.IsFlow ? "flow" : "block", project.Root.Span);
    }

    /// <summary>Nobody writes that everywhere by accident: what is tried out is not to come back with the machine.</summary>
    private bool StaysDown()
    {
        var services = project.Root.Map("services")?.Entries ?? [];
        return services.Length > 1 && services.All(static service => (service.Value as ComposeMap)?.Scalar("restart") is { } restart && (restart.Is("no") || restart.Is("false")));
    }

    /// <summary>Reports tell people what the file was taken for.</summary>
    private void Say()
    {
        var lies = project.Mode switch
        {
            "override" or "overlay" => $"Audited as it is merged: {string.Join(", then ", project.Merged)}.",
            "alone" => "Audited by itself: it is complete without the file beside it.",
            _ => "",
        };
        var mild = environment.Name is "development" or "test" ? $"Taken for {environment.Name}, because of {environment.Because}: some rules judge it mildly." : "";
        if (lies.Length + mild.Length > 0) builder.Problem("project", $"{lies} {mild}".Trim(), new SourceSpan(0, 0, 0), ProblemSeverity.Warning);
    }

    private void Top()
    {
        KeyWriter.Keys(writer, project.Root);
        if (project.Root.Entry("version") is { Value: ComposeScalar version } entry)
            Version(entry, version);
        foreach (var key in project.Root.Entries.Where(key => key.Key.StartsWith("x-", StringComparison.Ordinal)))
            builder.Leaf("extension", key.Span, new TreeAttribute("name", key.Key, key.KeySpan));
    }

    private void Version(ComposeEntry entry, ComposeScalar version)
    {
        builder.Open("version", entry.Span).Attribute("value", version.Value, version.All.Span);
        if (SwarmStack.ReasonFor(project, entry) is { } reason) builder.Attribute("kept-for-swarm", "true", reason.Span);
        builder.Close();
    }

    private void Services()
    {
        var context = new ProjectContext(project);
        var facts = new ServiceFacts(context);
        new ConsistencyCheck(context, facts).Run();
        var services = new ServiceWriter(writer, context, facts, environment.Name is "production" or "staging");
        foreach (var service in context.Services.Entries) services.Write(service);
        new DeclarationWriter(writer, context).Write();
        foreach (var kept in project.KeptPorts) new PortWriter(writer).Kept(kept, project.Files.Text(kept.Port.Span.Source).Path);
    }

    private void Part(string path, string role, SourceSpan span) =>
        builder.Leaf("file", span, new TreeAttribute("path", path, span), new TreeAttribute("role", role, span));

    private void Include(ComposeValue item)
    {
        foreach (var path in IncludeItem.Of(item)?.Paths ?? [])
        {
            if (!writer.Open("include", path.Span)) return;
            writer.Attribute("path", path.All);
            var isRemote = IncludeItem.IsRemote(path.Value);
            writer.Flag("remote", isRemote, path.Span);
            writer.Flag("read", !isRemote && path.IsKnown && project.Files.Resolve(path.Value, path.Span.Source) is { } file && project.Files.SourceOf(file) >= 0, path.Span);
            writer.Uses(path, "include");
            writer.Close();
        }
    }

    private void Problem(ComposeProblem problem)
    {
        builder.Open("problem", problem.Span).Attribute("code", problem.Code, problem.Span).Attribute("message", problem.Message, problem.Span);
        if (problem.Name is { } name) builder.Attribute("name", name, problem.Span);
        if (problem.Path is { } path) builder.Attribute("path", path, problem.Span);
        if (problem.Suggestion is { } suggestion) builder.Attribute("suggestion", suggestion, problem.Span);
        builder.Close();
    }
}
