using Auditor.Documents.Matching;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Tells images of Windows by their names, their platform, or the paths of the file that uses them.</summary>
internal static class WindowsImage
{
    /// <summary>Over <c>registry/repository:tag</c>. https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-base-images</summary>
    private static readonly LinearPattern Name = LinearPattern.Of(
        $@"^mcr\.microsoft\.com/(windows[^:]*|dotnet/framework/[^:]*):|^docker\.io/{OfficialImage.WindowsArchitecture}/"
        + @"|^docker\.io/microsoft/([^:]*windows[^:]*|nanoserver[^:]*|iis|aspnet|dotnet-framework[^:]*|wcf):|:.*(windowsservercore|nanoserver)");

    /// <summary>One of these stands in every name that the pattern takes.</summary>
    private static readonly string[] Signs = ["win", "microsoft", "nanoserver"];

    private static readonly LinearPattern DrivePath = LinearPattern.Of(@"(^|[\s""'=\[,])[A-Za-z]:\\");

    public static bool Is(ImageReference image, Instruction from) =>
        from.Flag("platform") is { Value: { } platform } && platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase)
        || IsName($"{image.Registry.Value}/{image.Repository.Value}:{image.Tag?.Value}");

    private static bool IsName(string image) => Array.Exists(Signs, sign => image.Contains(sign, StringComparison.Ordinal)) && Name.IsMatch(image);

    /// <summary>The escape character is the one that leaves backslashes to paths, and there are such paths.</summary>
    public static bool IsMeantBy(DockerfileSyntax syntax) =>
        syntax.Escape == '`' && syntax.Instructions.Any(instruction => DrivePath.IsMatch(instruction.Line.Text.Text));
}
