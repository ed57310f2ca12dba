using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers;

namespace Auditor.Engine;

/// <summary>An embedded text as it was read.</summary>
/// <param name="Tree">Its spans point into the file around it.</param>
/// <param name="Included">The numbers of those beside it that are parts of it.</param>
internal sealed record EmbeddedTree(EmbeddedText Text, IArtifactParser Parser, DocumentTree Tree, ImmutableArray<int> Included);
