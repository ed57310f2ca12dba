using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers;
using Auditor.Rules;

namespace Auditor.Engine;

/// <summary>The vocabularies of all kinds that a rule can look at.</summary>
public static class KnownVocabularies
{
    public static ImmutableArray<Vocabulary> All { get; } = [.. KnownParsers.All.Select(parser => parser.Vocabulary), .. DerivedVocabularies.All];
}
