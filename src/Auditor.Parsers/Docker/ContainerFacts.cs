using Auditor.Documents.Secrets;
using Auditor.Parsers.Compose.Roles;
using Auditor.Parsers.Compose.Writing;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Docker;

/// <summary>Adds to a container what the parser of compose files adds to a service: role, product, where a port is open, what its parts
/// mean.</summary>
internal static class ContainerFacts
{
    private const string Digest = "sha256:";

    public static void Add(EvidenceNode service, EvidenceNode? daemon)
    {
        foreach (var image in service.Named("image")) AddImage(image);
        AddRole(service);
        AddUser(service);
        AddPorts(service);
        AddMounts(service);
        AddParts(service);
        AddDefaults(service, daemon);
    }

    private static ImageReference ReferenceOf(EvidenceNode image) => ImageReference.Of(Expansion.Literal(image["reference"]));

    private static void AddImage(EvidenceNode image)
    {
        image.DeriveFlag("literal", true);
        if (image["reference"].StartsWith(Digest, StringComparison.Ordinal))
        {
            image.Derive("digest", image["reference"], "reference");
            return;
        }

        var reference = ReferenceOf(image);
        image.Derive("registry", reference.Registry.Value, "reference");
        image.Derive("repository", reference.Repository.Value, "reference");
        if (reference.Tag is { } tag) image.Derive("tag", tag.Value, "reference");
        if (reference.Digest is { } digest) image.Derive("digest", digest.Value, "reference");
        image.DeriveFlag("local", OfficialImage.IsLocal(reference), "reference");
        if (OfficialImage.Name(reference) is { } official) image.Derive("official", official, "reference");
    }

    private static void AddRole(EvidenceNode service)
    {
        var image = service.Named("image").FirstOrDefault();
        var name = service.Has("compose-service") ? service["compose-service"] : service["name"];
        var ports = service.Named("port").Select(port => port["target"]);
        var role = ServiceRole.OfContainer(name, image is null ? null : ReferenceOf(image), service["program"], ports);
        service.Derive("role", role.Role, "name");
        service.Derive("role-because", role.Because, "name");
        service.DeriveFlag("entrance", role.Role == "proxy" && (role.Because == "image" || service.Named("port").Any(IsWeb)), "name");
        service.Derive("replicas", "1");
        service.DeriveFlag("one-shot", role.Role == "job" || HasRunToItsEnd(service), "state");
        if (role.Product is not { } product) return;
        service.Derive("product", product.Name, "name");
        service.DeriveFlag("stateful", product.IsStateful, "name");
        if (image is not null) AddData(service, product, ServiceRole.MajorOf(ReferenceOf(image)));
    }

    private static bool IsWeb(EvidenceNode port) => port["published"] is "80" or "443" || port["target"] is "80" or "443";

    /// <summary>It ended well and nobody wants it started again.</summary>
    private static bool HasRunToItsEnd(EvidenceNode service) => service["state"] == "exited" && service["exit-code"] == "0"
        && !service.Has("restart");

    /// <summary>A container without a user runs as root: what its image says is in the container's own setting.</summary>
    private static void AddUser(EvidenceNode service)
    {
        var user = service["user"];
        var name = user.Split(':')[0];
        service.DeriveFlag("root", !service.Has("user") && service.Find("user") is null || name is "root" or "0", "user");
        var uids = service["uids"].Split(',', StringSplitOptions.RemoveEmptyEntries);
        service.DeriveFlag("steps-down", service.Has("root") && uids.Any(uid => uid != uids[0]), "uids");
        if (service.Has("orchestrator")) service.Children.Add(Part("deploy", service, ("restart-condition", "any")));
    }

    private static void AddPorts(EvidenceNode service)
    {
        var isPublished = false;
        foreach (var port in service.Named("port"))
        {
            port.Derive("form", "engine");
            var isLoopback = HostAddress.IsLoopback(port["host-ip"]);
            port.DeriveFlag("loopback", isLoopback, "host-ip");
            port.DeriveFlag("all-interfaces", !port.Has("host-ip") || HostAddress.IsAny(port["host-ip"]), "host-ip");
            isPublished |= !isLoopback;
        }

        service.DeriveFlag("published", isPublished);
    }

    private static void AddMounts(EvidenceNode service)
    {
        foreach (var mount in service.Named("volume"))
        {
            mount.Derive("form", "engine");
            mount.Derive("value", $"{mount["source"]}:{mount["target"]}", "target");
            if (mount["type"] == "bind") mount.Derive("host-path", HostPaths.Normalise(mount["source"]), "source");
        }
    }

    private static void AddParts(EvidenceNode service)
    {
        foreach (var variable in service.Named("environment"))
        {
            variable.Derive("from", "environment", "name");
            variable.DeriveFlag("secret-name", SecretName.Matches(variable["name"]), "name");
        }

        foreach (var device in service.Named("device")) device.Derive("value",
            $"{device["source"]}:{device["target"]}:{device["permissions"]}", "source");
    }

    /// <summary>What the daemon sets for all containers holds for those that do not say otherwise.</summary>
    private static void AddDefaults(EvidenceNode service, EvidenceNode? daemon)
    {
        if (service.Named("security-option").Any(option => option["name"] == "no-new-privileges")
            || daemon?.Find("no-new-privileges") is not { } set) return;
        if (set.Unresolved is { } because)
        {
            var option = Part("security-option", service, ("name", "no-new-privileges"));
            option.DeriveUnknown("value", because);
            service.Children.Add(option);
        }
        else if (set.Value == "true") service.Children.Add(
            Part("security-option", service, ("name", "no-new-privileges"), ("value", "true")));
    }

    private static void AddData(EvidenceNode service, Product product, int? major)
    {
        foreach (var directory in product.Data.Where(directory => product.IsStateful && directory.MayHold(major)))
        {
            var part = Part("data-directory", service, ("path", directory.Path));
            var mount = service.Named("volume").FirstOrDefault(volume => HostPaths.Normalise(volume["target"]) == directory.Path);
            if (mount is not null) part.Derive("mounted", mount.Has("anonymous") ? "anonymous" : mount["type"]);
            service.Children.Add(part);
        }
    }

    private static EvidenceNode Part(string name, EvidenceNode of, params ReadOnlySpan<(string Key, string Value)> values)
    {
        var part = new EvidenceNode(name, of.Span);
        foreach (var (key, value) in values) part.Derive(key, value);
        return part;
    }
}
