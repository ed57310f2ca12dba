using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>An option, taken out of its bundle.</summary>
/// <param name="Name">With its dashes, without a value: <c>-y</c>, <c>--assume-yes</c>.</param>
/// <param name="Operands">How many operands stand before it: 0 for an option of the tool itself.</param>
/// <param name="Whole">From the end of the word before it to the end of its value: what goes when the option goes.</param>
internal sealed record CommandOption(string Name, CommandWord Word, CommandWord? Value, int Operands, SourceSpan Whole);
