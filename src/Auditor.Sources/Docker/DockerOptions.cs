namespace Auditor.Sources.Docker;

/// <summary>Bounds of a look at a Docker engine.</summary>
public sealed record DockerOptions
{
    /// <summary>What docker(1) takes from <c>DOCKER_HOST</c>; null when it is not set.</summary>
    public string? EnvironmentHost { get; init; } = Environment.GetEnvironmentVariable("DOCKER_HOST");

    /// <summary>How long one call may take.</summary>
    public TimeSpan LongestCall { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long all of it may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Bytes of one answer.</summary>
    public int MostBytes { get; init; } = 4 << 20;

    /// <summary>Containers that are looked at one by one.</summary>
    public int MostContainers { get; init; } = 500;
}
