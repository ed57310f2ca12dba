namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>What is known of the programs in a base image.</summary>
/// <param name="Shell">What <c>/bin/sh</c> is: dash, ash, bash, or none when there is no shell; null when not known.</param>
/// <param name="Tools">Which of curl, wget and nc it brings, blank-separated; null when not known.</param>
internal sealed record BaseImagePrograms(string? Shell, string? Tools)
{
    private const string NoShell = "none";
    private const string BusyBoxTools = "wget nc";

    private static readonly BaseImagePrograms Unknown = new(null, null);
    private static readonly BaseImagePrograms Nothing = new(NoShell, "");
    /// <summary>https://github.com/envoyproxy/envoy/blob/main/distribution/docker/Dockerfile-envoy: on Ubuntu, unless its tag says distroless.</summary>
    private static readonly BaseImagePrograms OnUbuntu = new("dash", null);

    private static readonly BaseImagePrograms BusyBox = new("ash", BusyBoxTools);

    /// <summary>
    /// Official images that stand on Debian or Ubuntu unless the tag says otherwise (docker-library/official-images, library/*).
    /// Those on buildpack-deps bring curl and wget, except in their slim variants.
    /// </summary>
    private static readonly HashSet<string> OnBuildpackDeps = new(StringComparer.Ordinal)
    {
        "node", "python", "golang", "ruby", "rust", "perl", "gcc", "erlang",
    };

    private static readonly HashSet<string> OnDebian = new(StringComparer.Ordinal)
    {
        "debian", "ubuntu", "nginx", "php", "buildpack-deps", "httpd", "postgres", "redis", "memcached", "haproxy", "mariadb", "mongo",
        "rabbitmq", "tomcat", "maven", "gradle", "eclipse-temurin",
    };

    /// <summary>Distributions whose sh is bash and which bring curl, but neither wget nor netcat.</summary>
    private static readonly HashSet<string> OnRpm = new(StringComparer.Ordinal)
    {
        "fedora", "centos", "rockylinux", "almalinux", "amazonlinux",
    };

    /// <summary>Parts of tags that name another system than the image's usual one.</summary>
    private static readonly string[] OtherSystems =
    [
        "windows", "nanoserver", "oracle", "amazon", "corretto", "ubi", "centos", "rocky", "fedora", "al2", "azurelinux", "mariner",
    ];

    public static BaseImagePrograms Of(ImageReference image)
    {
        if (image.IsScratch) return Nothing;
        if ((image.Repository.Unresolved ?? image.Registry.Unresolved ?? image.Tag?.Unresolved) is not null) return Unknown;
        var tag = image.Tag?.Value ?? "";
        if (OfficialImage.Name(image) is { } official) return OfOfficial(official, tag);
        return image.Registry.Value switch
        {
            "gcr.io" when image.Repository.Value.StartsWith("distroless/", StringComparison.Ordinal) => OfDistroless(tag),
            "docker.io" when image.Repository.Value == "envoyproxy/envoy" && !tag.Contains("distroless", StringComparison.Ordinal) => OnUbuntu,
            "mcr.microsoft.com" => OfDotnet(image.Repository.Value, tag),
            _ => Unknown,
        };
    }

    private static BaseImagePrograms OfOfficial(string name, string tag)
    {
        if (name is "alpine" or "busybox") return BusyBox;
        if (tag.Contains("alpine", StringComparison.Ordinal)) return OnAlpine(name, tag);
        if (OnRpm.Contains(name)) return new BaseImagePrograms("bash", IsMinimal(tag) ? null : "curl");
        if (IsOtherSystem(tag)) return Unknown;
        var isOnDebian = OnDebian.Contains(name) || OnBuildpackDeps.Contains(name);
        return new BaseImagePrograms(isOnDebian ? "dash" : null, ToolsOnDebian(name, tag));
    }

    /// <summary>nginx and php install curl themselves (nginx/docker-nginx, docker-library/php: Dockerfile templates).</summary>
    private static string? ToolsOnDebian(string name, string tag) => name switch
    {
        "debian" or "ubuntu" => "",
        "nginx" or "php" => "curl",
        _ when OnBuildpackDeps.Contains(name) => tag.Contains("slim", StringComparison.Ordinal) ? "" : "curl wget",
        _ => null,
    };

    private static bool IsOtherSystem(string tag) => Array.Exists(OtherSystems, system => tag.Contains(system, StringComparison.Ordinal));

    /// <summary>nginx and php bring curl on Alpine too, nginx not in its slim variant.</summary>
    private static BaseImagePrograms OnAlpine(string name, string tag)
    {
        var isLean = OnBuildpackDeps.Contains(name) || (name == "nginx" && tag.Contains("slim", StringComparison.Ordinal));
        if (isLean) return BusyBox;
        return new BaseImagePrograms("ash", name is "nginx" or "php" ? "curl wget nc" : null);
    }

    private static bool IsMinimal(string tag) =>
        tag.Contains("minimal", StringComparison.Ordinal) || tag.Contains("micro", StringComparison.Ordinal);

    /// <summary>https://github.com/GoogleContainerTools/distroless: the debug images bring busybox.</summary>
    private static BaseImagePrograms OfDistroless(string tag) => tag.StartsWith("debug", StringComparison.Ordinal) ? BusyBox : Nothing;

    /// <summary>
    /// https://github.com/dotnet/dotnet-docker/tree/main/src: Debian or Ubuntu unless the tag says otherwise; the SDK adds curl and wget.
    /// </summary>
    private static BaseImagePrograms OfDotnet(string repository, string tag)
    {
        var name = repository[(repository.LastIndexOf('/') + 1)..];
        var isDotnet = repository.StartsWith("dotnet/", StringComparison.Ordinal);
        if (!isDotnet || name is not ("runtime-deps" or "runtime" or "aspnet" or "sdk")) return Unknown;
        if (tag.Contains("chiseled", StringComparison.Ordinal) || tag.Contains("distroless", StringComparison.Ordinal)) return Nothing;
        if (IsOtherSystem(tag)) return Unknown;
        if (tag.Contains("alpine", StringComparison.Ordinal)) return name == "sdk" ? new BaseImagePrograms("ash", "curl wget nc") : BusyBox;
        return new BaseImagePrograms("dash", name == "sdk" ? "curl wget" : "");
    }
}
