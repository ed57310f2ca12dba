using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>
/// The parts of an image's name (distribution reference grammar): <c>[registry[:port]/]repository[:tag][@digest]</c>.
/// </summary>
internal sealed record ImageReference(Expansion Image)
{
    public const string DockerHub = "docker.io";

    public required ReferencePart Registry { get; init; }

    public required ReferencePart Repository { get; init; }

    public ReferencePart? Tag { get; init; }

    public ReferencePart? Digest { get; init; }

    public bool IsScratch => Image.IsKnown && Image.Value == "scratch";

    public static ImageReference Of(Expansion image)
    {
        var splitter = new ReferenceSplitter(image);
        return splitter.Split();
    }
}
