using System.Collections.Immutable;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>A product that images are known to hold.</summary>
/// <param name="IsStateful">It keeps data that must outlive the container.</param>
/// <param name="Healthcheck">The shell command that tells whether it works, as compose needs it, or null.</param>
internal sealed record Product(string Name, string Role, bool IsStateful, ImmutableArray<string> Ports, string? Healthcheck)
{
    public ImmutableArray<DataDirectory> Data { get; init; } = [];
}
