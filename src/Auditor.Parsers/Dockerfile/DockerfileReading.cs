using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile;

/// <summary>A Dockerfile as it is written and the files around it: read once for its companions, for what is embedded in it and for its tree.</summary>
internal sealed class DockerfileReading
{
    private readonly string path;
    private BuildContext? context;

    private DockerfileReading(SourceText text)
    {
        path = text.Path;
        Syntax = DockerfileReader.Read(text);
    }

    public DockerfileSyntax Syntax { get; }

    public static DockerfileReading Of(Artifact artifact) => artifact.Reading(static text => new DockerfileReading(text));

    /// <param name="files">The same ones each time: those around the artifact.</param>
    public BuildContext ContextIn(FileIndex files) => context is { } known && ReferenceEquals(known.Files, files) ? known : context = new BuildContext(path, Syntax, files);
}
