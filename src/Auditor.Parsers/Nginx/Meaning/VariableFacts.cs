namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What can be in a variable.</summary>
/// <param name="Origin">One of the words in the vocabulary.</param>
/// <param name="IsOfClient">The client chooses its value.</param>
/// <param name="HasNewline">It can hold a line break.</param>
/// <param name="IsLimited">Only values that are written in the configuration.</param>
/// <param name="IsWord">Only letters, digits, - and _.</param>
internal readonly record struct VariableFacts(string Origin, bool IsOfClient = false, bool HasNewline = false, bool IsLimited = false, bool IsWord = false);
