namespace Auditor.Parsers.Shell.Writing;

/// <summary>A secret that a word is by its place in the command.</summary>
/// <param name="Offset">Where it begins in the word's value.</param>
/// <param name="Name">What says that it is one: the option, the setting.</param>
internal readonly record struct GivenSecret(int Offset, string Name);
