using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Whether the containers of a project are of Windows, which has no capabilities and no setuid programs.</summary>
internal static class WindowsProject
{
    private static readonly string[] Images = ["windows", "nanoserver", "servercore"];

    public static bool Is(ComposeProject project)
    {
        var folders = RelativePath.FolderOf(project.Files.BelowRoot(project.Merged[^1])).Split('/');
        if (folders.Contains("windows", StringComparer.OrdinalIgnoreCase)) return true;
        return project.Root.Map("services")?.Entries.Any(service => service.Value is ComposeMap map && Says(map)) == true;
    }

    private static bool Says(ComposeMap service) =>
        service.Scalar("isolation") is { Value: "process" or "hyperv" }
        || service.Scalar("platform")?.Value.StartsWith("windows", StringComparison.Ordinal) == true
        || (service.Scalar("image") is { } image && IsOfWindows(image.Value))
        || ServiceAccessWriter.Scalars(service["volumes"]).Any(volume => volume.Value.Contains(":C:\\", StringComparison.OrdinalIgnoreCase));

    /// <summary>Microsoft's own; others have Windows in their name because they run it on Linux.</summary>
    private static bool IsOfWindows(string image) =>
        (image.StartsWith("mcr.microsoft.com/", StringComparison.Ordinal) || image.StartsWith("microsoft/", StringComparison.Ordinal)) && image.Split(':')[0].Split('/', '-').Any(Images.Contains);
}
