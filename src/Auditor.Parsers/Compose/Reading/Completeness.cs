using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Whether a file can be started without the base beside it.</summary>
internal static class Completeness
{
    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    /// <summary>Every service has an image or a build, and nothing is missing that the base would bring.</summary>
    /// <param name="own">With what it includes.</param>
    public static bool Of(ComposeMap own, ComposeMap? basis)
    {
        if (own.Map("services") is not { Entries.IsEmpty: false } services) return false;
        foreach (var entry in services.Entries)
        {
            if (entry.Value is not ComposeMap service || !IsWhole(service) || Needs(service, services, basis?.Map("services")) || HasTags(service)) return false;
            var below = basis?.Map("services")?.Map(entry.Key);
            if (IsOnlyBuilt(service, below) || (below is not null && IsPiece(below))) return false;
        }

        if (services.Entries.All(entry => IsOnlyMade(entry.Value as ComposeMap, basis?.Map("services")?.Map(entry.Key)))) return false;

        if (basis?["include"] is not null && ForeignReferences.HasAny(own)) return false;
        return !Sections.Any(section => DeclaredBelow(own, basis, section));
    }

    /// <summary>Something that a file lacks is in the base: an image, a service, a declaration.</summary>
    public static bool LeansOn(ComposeMap own, ComposeMap? basis)
    {
        if (own.Map("services") is not { } services || basis?.Map("services") is not { } below) return false;
        foreach (var entry in services.Entries)
        {
            if (entry.Value is not ComposeMap service) continue;
            if ((!IsWhole(service) && service["extends"] is null && below.Entry(entry.Key) is not null) || Needs(service, services, below)) return true;
        }

        return Sections.Any(section => DeclaredBelow(own, basis, section));
    }

    /// <summary>It says what the service is made of.</summary>
    public static bool IsWhole(ComposeMap service) => service["image"] is not null || service["build"] is not null || service["provider"] is not null;

    /// <summary>Another file has to say what it is made of.</summary>
    public static bool IsPiece(ComposeMap service) => !IsWhole(service) && service["extends"] is null;

    /// <summary>Nothing but how it is built is said of a service of which the base says more.</summary>
    private static bool IsOnlyBuilt(ComposeMap service, ComposeMap? below) => service is { Entries: [{ Key: "build" }] } && below is { Entries.Length: > 1 };

    /// <summary>Nothing but what it is made of is said of a service of which the base says more: where that holds for all services, the file exchanges their images.</summary>
    private static bool IsOnlyMade(ComposeMap? service, ComposeMap? below) =>
        service is not null && below is not null && service.Entries.All(IsOfImage) && below.Entries.Any(entry => !IsOfImage(entry));

    private static bool IsOfImage(ComposeEntry entry) => entry.Key is "image" or "build" or "platform" or "pull_policy";

    /// <summary>!reset and !override say that there is something below.</summary>
    private static bool HasTags(ComposeMap service) => service.Entries.Any(entry => entry.Value.Tag is "!reset" or "!override");

    private static bool Needs(ComposeMap service, ComposeMap services, ComposeMap? below) =>
        DependencyWriter.Of(service).Select(dependency => dependency.Service).Concat(ServiceAccessWriter.Scalars(service["links"]).Select(link => link.Value.Split(':')[0]))
            .Any(name => services.Entry(name) is null && below?.Entry(name) is not null);

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
