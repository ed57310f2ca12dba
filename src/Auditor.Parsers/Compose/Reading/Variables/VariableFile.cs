using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading.Variables;

/// <summary>What a <c>.env</c> file or an <c>env_file</c> sets.</summary>
internal sealed record VariableFile(ImmutableArray<SetVariable> Variables, ImmutableArray<ParseProblem> Problems);
