namespace Auditor.Rules.Packs;

/// <summary>A file of a rule's example.</summary>
/// <param name="Path">Relative to the rule's folder, forward slashes: <c>bad-1.Dockerfile</c>, <c>bad-2/package.json</c>.</param>
public sealed record ExampleFile(string Path, string Text);
