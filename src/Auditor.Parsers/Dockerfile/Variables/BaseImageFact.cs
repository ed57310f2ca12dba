using System.Collections.Immutable;
using Auditor.Documents.Matching;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>What the ENV of a family of images holds.</summary>
/// <param name="Starts">What <c>registry/repository:tag</c> begins with; official images stand there by their name alone, as <c>docker.io/node:24</c>.</param>
/// <param name="Image">A pattern over the same; null where the beginning tells all.</param>
/// <param name="Environment">Names with their values; null for a value that is another one in every release.</param>
/// <param name="HasHealthcheck">The images bring a HEALTHCHECK.</param>
internal sealed record BaseImageFact(string[] Starts, LinearPattern? Image, ImmutableArray<KeyValuePair<string, string?>> Environment, bool HasHealthcheck = false)
{
    public bool IsOf(string image) => Array.Exists(Starts, start => image.StartsWith(start, StringComparison.Ordinal)) && Image?.IsMatch(image) != false;
}
