using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Whether a file can be started without the base beside it.</summary>
internal static class Completeness
{
    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    /// <summary>Every service has an image or a build, and nothing is missing that the base would bring.</summary>
    public static bool Of(ComposeMap own, ComposeMap? basis)
    {
        if (own["include"] is not null) return true;
        if (own.Map("services") is not { Entries.IsEmpty: false } services) return false;
        foreach (var entry in services.Entries)
        {
            if (entry.Value is not ComposeMap service || !IsWhole(service) || Needs(service, services, basis?.Map("services")) || HasTags(service)) return false;
        }

        return !Sections.Any(section => DeclaredBelow(own, basis, section));
    }

    private static bool IsWhole(ComposeMap service) => service["image"] is not null || service["build"] is not null || service["provider"] is not null;

    /// <summary>!reset and !override say that there is something below.</summary>
    private static bool HasTags(ComposeMap service) => service.Entries.Any(entry => entry.Value.Tag is "!reset" or "!override");

    private static bool Needs(ComposeMap service, ComposeMap services, ComposeMap? below) =>
        DependencyWriter.Of(service).Any(dependency => services.Entry(dependency.Service) is null && below?.Entry(dependency.Service) is not null);

    /// <summary>A service uses what only the base declares.</summary>
    private static bool DeclaredBelow(ComposeMap own, ComposeMap? basis, string section)
    {
        if (basis?.Map(section) is not { } declared) return false;
        foreach (var entry in own.Map("services")?.Entries ?? [])
        {
            if (entry.Value is ComposeMap service && ResourceNames.Of(service, section).Any(name => own.Map(section)?.Entry(name) is null && declared.Entry(name) is not null)) return true;
        }

        return false;
    }
}
