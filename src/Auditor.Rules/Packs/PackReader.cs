using System.Collections.Immutable;
using Auditor.Documents.Queries;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Packs.Binary;

namespace Auditor.Rules.Packs;

/// <summary>Reads the packs that <see cref="PackWriter"/> writes. No expression is parsed before it is asked.</summary>
public static class PackReader
{
    /// <summary>The rules of one kind, in the order in which they were written.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such pack, are of another version or are damaged.</exception>
    public static ImmutableArray<CompiledRule> Rules(byte[] pack) => All(pack, PackContent.Rules, Rule);

    /// <exception cref="InvalidDataException">The bytes are no such pack, are of another version or are damaged.</exception>
    public static ImmutableArray<RuleDocument> Documents(byte[] pack) => All(pack, PackContent.Documents, Document);

    /// <exception cref="InvalidDataException">The bytes are no such pack, are of another version or are damaged.</exception>
    public static Checklist Checklist(byte[] pack)
    {
        var input = new PackInput(pack, PackContent.Checklist);
        var checklist = new Checklist(input.Text(), input.Text(), input.List(Control));
        input.End();
        return checklist;
    }

    /// <summary>What verdicts need of all rules, in the order in which they were written.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such pack, are of another version or are damaged.</exception>
    public static ImmutableArray<RuleFacts> Index(byte[] pack) => All(pack, PackContent.Index, Facts);

    private static ImmutableArray<T> All<T>(byte[] pack, PackContent content, Func<PackInput, T> read)
    {
        var input = new PackInput(pack, content);
        var items = input.List(read);
        input.End();
        return items;
    }

    private static Control Control(PackInput input) => new()
    {
        Id = input.Text(),
        Title = input.Text(),
        Asks = input.Text(),
        Section = input.Text(),
        Weight = input.Number(),
        IsBlocker = input.Flag(),
        Guides = input.Texts(),
        From = input.Texts(),
        Also = input.Texts(),
        AppliesWhen = input.OptionalText(),
        NotApplicableBecause = input.OptionalText(),
    };

    private static CompiledRule Rule(PackInput input) => new()
    {
        Info = Info(input),
        Applies = input.Optional(Query),
        Subjects = input.Optional(Query),
        UnknownIf = input.Optional(Query),
        UnknownBecause = input.Optional(Template),
        Violation = input.Optional(Query),
        At = input.Optional(Query),
        Message = Template(input),
        Severities = input.List(Case),
        Fix = input.Optional(Fix),
        Related = input.List(Related),
        Supersedes = input.Texts(),
        Code = input.OptionalText(),
        Settings = input.List(Setting),
    };

    private static RuleDocument Document(PackInput input) => new()
    {
        Info = Info(input),
        Severities = input.List(Severity),
        Message = input.Text(),
        Settings = input.List(Setting),
        Supersedes = input.Texts(),
        Examples = input.List(Example),
    };

    private static RuleFacts Facts(PackInput input) => new()
    {
        Id = input.Text(),
        Kinds = input.Texts(),
        Severity = Severity(input),
        Confidence = (Confidence)input.Below((int)Confidence.High + 1),
        IsOptIn = input.Flag(),
        Decides = input.Texts(),
    };

    private static RuleInfo Info(PackInput input) => new()
    {
        Id = input.Text(),
        Kinds = input.Texts(),
        Severity = Severity(input),
        Confidence = (Confidence)input.Below((int)Confidence.High + 1),
        IsOptIn = input.Flag(),
        Decides = input.Texts(),
        Title = input.Text(),
        Why = input.Text(),
        References = input.List(static item => new Reference(item.Text(), item.Text())),
        FixTitle = input.OptionalText(),
        FixSafety = OptionalSafety(input),
    };

    private static Severity Severity(PackInput input) => (Severity)input.Below((int)Model.Severity.Critical + 1);

    private static FixSafety Safety(PackInput input) => (FixSafety)input.Below((int)FixSafety.Manual + 1);

    private static FixSafety? OptionalSafety(PackInput input) =>
        input.Below((int)FixSafety.Manual + 2) is > 0 and var safety ? (FixSafety)(safety - 1) : null;

    private static TreeQuery Query(PackInput input) => TreeQuery.Compile(input.Text(), input.Texts());

    private static MessageTemplate Template(PackInput input) =>
        new(input.List(static item => new MessagePart(item.Text(), item.Optional(Query))));

    private static SeverityCase Case(PackInput input) => new(input.Optional(Query), Severity(input));

    private static FixTemplate Fix(PackInput input) => new(Template(input), Safety(input), input.List(Edit));

    private static EditTemplate Edit(PackInput input) =>
        new((EditOperation)input.Below((int)EditOperation.InsertEntry + 1), Query(input), input.Optional(Template), input.Optional(Query))
        {
            ForEach = input.Optional(Query),
            Path = input.OptionalText(),
        };

    private static RelatedTemplate Related(PackInput input) => new(Query(input), Template(input));

    private static RuleSetting Setting(PackInput input) => new(input.Text(), input.Text(), input.Text());

    private static RuleExample Example(PackInput input) => new(input.Text(), input.List(File), input.List(File));

    private static ExampleFile File(PackInput input) => new(input.Text(), input.Text());
}
