using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Files;
using Auditor.Rules.Packs.Texts;

namespace Auditor.Rules.Packs.Files;

/// <summary>
/// Sorts the files of a rule's folder: <c>bad-NAME.EXT</c> or the files of <c>bad-NAME/</c> are an example,
/// <c>bad-NAME.fixed.EXT</c> or <c>bad-NAME.fixed/</c> is what the fix makes of it, <c>bad-NAME.expected</c> says what is found in it.
/// The rule's page, which is made of them, may stand beside them.
/// </summary>
internal sealed class ExampleReader(RuleFolder folder, string? code)
{
    private static readonly TextPosition Top = new(1, 1, 1);

    private readonly List<FileError> errors = [];

    public ImmutableArray<FileError> Errors => [.. errors];

    /// <summary>The examples, bad ones first, in order of name.</summary>
    public ImmutableArray<RuleExample> Read()
    {
        var files = folder.Others.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var examples = files.Where(file => IsExample(file.Path)).GroupBy(file => NameOf(file.Path), StringComparer.Ordinal)
            .Select(Example).OrderBy(example => example.Name, StringComparer.Ordinal).ToImmutableArray();
        foreach (var file in files.Where(file => !IsExample(file.Path) && file.Path != $"{code}.cs" && file.Path != RulePage.FileName))
            Report(file, "is neither an example (bad-*, good-*) nor the rule's class");
        if (code is not null && !files.Any(file => file.Path == $"{code}.cs"))
            errors.Add(new FileError(folder.RuleFile.Path, Top, $"the class of the rule is missing: {code}.cs"));
        return examples;
    }

    /// <summary>Says which examples are missing.</summary>
    public void CheckCounts(ImmutableArray<RuleExample> examples)
    {
        CheckCount(examples.Count(example => example.IsBad), 1, "bad");
        CheckCount(examples.Count(example => !example.IsBad), 2, "good");
    }

    private void CheckCount(int count, int least, string word)
    {
        if (count >= least) return;
        var message = FormattableString.Invariant($"a rule needs at least {least} {word}-* example{(least == 1 ? "" : "s")}; here {(count == 1 ? "is" : "are")} {count}");
        errors.Add(new FileError(folder.RuleFile.Path, Top, message));
    }

    private RuleExample Example(IGrouping<string, ExampleFile> group)
    {
        var files = group.Where(file => RoleOf(file.Path) == "").ToImmutableArray();
        var heads = files.Select(file => HeadOf(file.Path)).Distinct(StringComparer.Ordinal).ToArray();
        if (heads.Length > 1) Report(files[^1], $"shares the name {group.Key} with {heads[0]}");
        if (files.IsEmpty) Report(group.First(), $"belongs to no example: there is no {group.Key}");
        return new RuleExample(group.Key, files, [.. group.Where(file => RoleOf(file.Path) == "fixed")]);
    }

    private void Report(ExampleFile file, string message) => errors.Add(new FileError(folder.PathOf(file), Top, $"{file.Path} {message}"));

    private static bool IsExample(string path) =>
        path.StartsWith("bad-", StringComparison.Ordinal) || path.StartsWith("good-", StringComparison.Ordinal);

    private static string HeadOf(string path) => path.Split('/')[0];

    /// <summary>Up to the first dot of the file or folder.</summary>
    private static string NameOf(string path) => HeadOf(path).Split('.')[0];

    /// <summary><c>fixed</c>, <c>expected</c>, or the empty string for the example itself.</summary>
    private static string RoleOf(string path) => HeadOf(path).Split('.') switch
    {
        [_, "fixed", ..] => "fixed",
        [_, "expected"] => "expected",
        _ => "",
    };
}
