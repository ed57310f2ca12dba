using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.PackCompiler;
using Auditor.Parsers.Dockerfile;
using Auditor.Rules.Deployment;
using Auditor.Rules.Packs.Files;
using Auditor.Rules.Suppressions;

// Auditor.PackCompiler RULES PACKS: checks the rules of a folder and writes one pack per kind, and one with their documents.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Auditor.PackCompiler RULES-FOLDER PACK-FOLDER");
    return 64;
}

Vocabulary[] vocabularies = [DockerfileVocabulary.Instance, DeploymentVocabulary.Instance, SuppressionVocabulary.Instance];
var context = new RuleFileContext
{
    Kinds = vocabularies.ToImmutableDictionary(vocabulary => vocabulary.Kind),
    Controls = ControlIds.Of(Path.Combine(args[0], "checklists", "go-live.yml")),
};
var compilation = new Compilation(args[0], args[1], context);
foreach (var error in compilation.Run()) Console.Error.WriteLine(error);
return compilation.IsGood ? 0 : 1;
