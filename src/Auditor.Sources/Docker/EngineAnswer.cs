using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>What the engine answered to one call, or why it did not.</summary>
/// <param name="Failure">A sentence without its full stop; null when there is an answer.</param>
internal readonly record struct EngineAnswer(JsonElement Value, string? Failure)
{
    public static EngineAnswer No(string because) => new(default, because);
}
