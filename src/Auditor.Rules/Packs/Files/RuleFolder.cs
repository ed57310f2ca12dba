using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Packs.Files;

/// <summary>The folder of a rule.</summary>
/// <param name="RuleFile">Its <c>rule.yml</c>; the path is the one that mistakes are named with.</param>
/// <param name="Others">Everything else in it, with paths relative to the folder.</param>
public sealed record RuleFolder(SourceText RuleFile, ImmutableArray<ExampleFile> Others)
{
    /// <summary>The path of a file of the folder as mistakes name it.</summary>
    internal string PathOf(ExampleFile file) => RuleFile.Path[..^RuleFileReader.FileName.Length] + file.Path;
}
