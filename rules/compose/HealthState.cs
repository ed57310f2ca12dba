using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>Whether Docker asks a service of the deployment for its health.</summary>
/// <param name="IsChecked">Null when nobody can tell: the image is not known, or its Dockerfile was not read.</param>
/// <param name="Because">What says so, as the end of a sentence.</param>
internal sealed record HealthState(bool? IsChecked, string Because)
{
    /// <param name="service">A service of the deployment tree.</param>
    public static HealthState Of(Node service)
    {
        if (service.Has("healthcheck-disabled")) return new HealthState(false, "it is switched off");
        if (service.Has("healthcheck")) return new HealthState(true, "");
        if (service.Child("builds") is { } image) return OfBuilt(image);
        if (service.Has("built")) return new HealthState(null, "the Dockerfile that it builds was not read");
        return service.Has("image-unchecked") ? new HealthState(false, "neither the service nor its image has one") : new HealthState(null, "its image may bring one along");
    }

    private static HealthState OfBuilt(Node image) => image.Child("effective-healthcheck") is { } check && !check.Has("none")
        ? new HealthState(true, "")
        : new HealthState(false, $"neither the service nor {image["dockerfile"]} has one");
}
