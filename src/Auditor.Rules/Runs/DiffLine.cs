namespace Auditor.Rules.Runs;

/// <summary>A line of a fix shown as a diff, secrets masked.</summary>
/// <param name="Kind"><c>' '</c> context, <c>'-'</c> removed, <c>'+'</c> added.</param>
/// <param name="Number">1-based line number: in the old text for removed and context lines, in the new one for added lines.</param>
public readonly record struct DiffLine(char Kind, int Number, string Text);
