using System.Collections.Immutable;
using Auditor.PackCompiler;
using Auditor.Parsers;
using Auditor.Rules;
using Auditor.Rules.Packs.Files;

// Auditor.PackCompiler RULES PACKS: checks the rules of a folder and writes one pack per kind, and one with their documents.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Auditor.PackCompiler RULES-FOLDER PACK-FOLDER");
    return 64;
}

var checklists = ChecklistFiles.Under(args[0]);
var context = new RuleFileContext
{
    Kinds = KnownParsers.All.Select(parser => parser.Vocabulary).Concat(DerivedVocabularies.All).ToImmutableDictionary(vocabulary => vocabulary.Kind),
    Controls = checklists.Controls,
};
var compilation = new Compilation(args[0], args[1], checklists, context);
foreach (var error in compilation.Run()) Console.Error.WriteLine(error);
return compilation.IsGood ? 0 : 1;
