namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Knows the images of Docker's official library under the names by which they can be pulled.</summary>
internal static class OfficialImage
{
    /// <summary>Namespaces that hold the same images for one architecture (docker-library/official-images, "Architectures other than amd64").</summary>
    private static readonly HashSet<string> Architectures = new(StringComparer.Ordinal)
    {
        "amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le", "ppc64le", "riscv64", "s390x", WindowsArchitecture,
    };

    public const string WindowsArchitecture = "winamd64";

    /// <summary>The image's name in the library, such as node; null when it is no official image, or is not known.</summary>
    public static string? Name(ImageReference image)
    {
        if (image.IsScratch || image.Registry.Unresolved is not null || image.Repository.Unresolved is not null) return null;
        var (folder, name) = Split(image.Repository.Value);
        var isOfficial = image.Registry.Value switch
        {
            ImageReference.DockerHub => folder.Length == 0 || Architectures.Contains(folder),
            // https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
            "mirror.gcr.io" => folder == "library",
            // https://gallery.ecr.aws/docker
            "public.ecr.aws" => folder == "docker/library",
            _ => false,
        };
        return isOfficial && OfficialLibrary.Has(name) ? name : null;
    }

    /// <summary>A name without registry and namespace that is none of the library: no registry has it, it is built on the machine.</summary>
    public static bool IsLocal(ImageReference image) =>
        !image.IsScratch && image.Registry.Unresolved is null && image.Repository is { Unresolved: null, Value: { Length: > 0 } name } && image.Registry.Value == ImageReference.DockerHub
        && !name.Contains('/', StringComparison.Ordinal) && !OfficialLibrary.Has(name);

    private static (string Folder, string Name) Split(string repository) =>
        repository.LastIndexOf('/') is var slash and >= 0 ? (repository[..slash], repository[(slash + 1)..]) : ("", repository);
}
