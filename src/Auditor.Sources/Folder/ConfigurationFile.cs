namespace Auditor.Sources.Folder;

/// <summary>A configuration file above or in a target.</summary>
/// <param name="Folder">The full path of the folder that its patterns and relative paths start from: the one that it, or its <c>.github</c>, stands in.</param>
/// <param name="Read">Its text, under its path relative to the target's folder (<c>../auditor.yml</c>), or the problem.</param>
public sealed record ConfigurationFile(string Folder, SourceReadResult Read);
