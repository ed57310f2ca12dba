using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>What the instructions of a file share.</summary>
internal sealed class FileContext(DockerfileSyntax syntax, SourceText text, ContextContents contents)
{
    private const int MaximumNames = 200;

    private int searches = 5_000;

    public DockerfileSyntax Syntax => syntax;

    public SourceText Text => text;

    public ContextContents Contents => contents;

    public UnknownInstructions Unknown { get; } = UnknownInstructions.Of(syntax);

    public GlobalScope Globals { get; } = new();

    public Refusals Refusals { get; } = new(Doubt.About(syntax, text.Path));

    public ExpansionBudget Budget { get; } = new();

    public StageNames Names { get; set; } = new();

    /// <summary>The stages that have something of the project in them.</summary>
    public HashSet<int> StagesWithOwnFiles { get; } = [];

    /// <summary>The near name among some, as long as the file does not ask for too many.</summary>
    public string? Near(string name, IEnumerable<string> names) =>
        searches-- > 0 ? NearName.Of(name, names.Take(MaximumNames).Order(StringComparer.Ordinal)) : null;
}
