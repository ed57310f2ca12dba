using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Files;

/// <summary>Makes a rule of the mapping of its file. What is wrong goes to the errors; the rule counts only when there are none.</summary>
internal sealed class RuleComposer
{
    private static readonly string[] Keys =
    [
        "id", "title", "kind", "severity", "confidence", "applies", "subjects", "unknown-if", "unknown-because", "violation", "at", "message", "why",
        "fix", "decides", "supersedes", "references", "settings", "code", "values", "related", "opt-in",
    ];

    private readonly FieldReader fields;
    private readonly RuleFileContext context;
    private readonly FileErrors errors;
    private readonly ImmutableArray<string> kinds;
    private readonly ImmutableArray<RuleSetting> settings;

    /// <summary>Expressions that are asked before anything failed: settings and the date are known.</summary>
    private readonly ExpressionReader asking;

    /// <summary>Expressions on a failed subject: the values of a coded rule are known too.</summary>
    private readonly ExpressionReader telling;

    public RuleComposer(FieldReader fields, RuleFileContext context, FileErrors errors)
    {
        this.fields = fields;
        this.context = context;
        this.errors = errors;
        kinds = ReadKinds();
        var reader = new SettingReader(fields, errors);
        settings = reader.Settings();
        ImmutableHashSet<string> known = [SettingReader.Today, .. settings.Select(setting => setting.Name)];
        asking = Expressions(known);
        telling = Expressions(known.Union(reader.Values(settings)));
    }

    private bool IsCoded => fields.Has("code");

    /// <param name="folder">The <c>pack/name</c> that the file stands in.</param>
    public CompiledRule Compose(string folder)
    {
        CheckKeys();
        var severities = new SeverityReader(fields, telling, errors).Read();
        var fix = new FixReader(telling, errors).Read(fields.Node("fix"));
        return new CompiledRule
        {
            Info = Info(folder, severities, fix),
            Applies = asking.Query(fields.Text("applies")),
            Subjects = asking.Selection(fields.Text("subjects")),
            UnknownIf = asking.Query(fields.Text("unknown-if")),
            UnknownBecause = asking.Sentence(fields.Text("unknown-because")),
            Violation = asking.Query(fields.Text("violation")),
            At = telling.Selection(fields.Text("at")),
            Message = telling.Sentence(fields.Text("message")) ?? MessageTemplate.Literal(""),
            Severities = severities,
            Fix = fix,
            Related = [.. fields.Items("related").Select(Related).OfType<RelatedTemplate>()],
            Supersedes = Supersedes(folder),
            Code = Code(),
            Settings = settings,
        };
    }

    private RuleInfo Info(string folder, ImmutableArray<SeverityCase> severities, FixTemplate? fix)
    {
        var info = new RuleInfo
        {
            Id = Id(folder),
            Title = fields.Line("title") ?? "",
            Kinds = kinds,
            Severity = severities.Select(item => item.Is).DefaultIfEmpty().Max(),
            Confidence = fields.Choice<Confidence>("confidence") ?? default,
            Why = fields.Text("why")?.Value.Trim() ?? "",
            IsOptIn = fields.Flag("opt-in"),
            Decides = Decides(),
            References = new ReferenceReader(fields, errors).Read(),
            FixTitle = fix is null ? null : Advice(fix.Title),
            FixSafety = fix?.Safety,
        };
        if (info.Severity == Severity.Info && severities.Length > 0) fields.Forbid("decides", "a rule of severity info decides nothing");
        return info;
    }

    private void CheckKeys()
    {
        fields.Allow(Keys);
        fields.Require("id", "title", "kind", "severity", "confidence", "message", "why");
        if (IsCoded)
        {
            foreach (var key in (string[])["subjects", "violation", "at"])
                fields.Forbid(key, "the class under \"code\" decides it");
        }
        else
        {
            fields.Require("subjects", "violation");
            fields.Forbid("values", "only a coded rule supplies values");
        }

        if (fields.Has("unknown-if") || fields.Has("unknown-because")) fields.Require("unknown-if", "unknown-because");
    }

    private string Id(string folder)
    {
        if (fields.Text("id") is not { } scalar) return "";
        if (!RuleId.IsValid(scalar.Value)) errors.Add(scalar, $"\"{Wording.Short(scalar.Value)}\" is no rule id: pack/name in lower-case letters, digits and hyphens");
        else if (folder.Length == 0) errors.Add(scalar, "a rule file stands in PACK/NAME/rule.yml");
        else if (scalar.Value != folder) errors.Add(scalar, $"the id \"{scalar.Value}\" is not its folder \"{folder}\"");
        else if (context.OtherRules.Contains(scalar.Value)) errors.Add(scalar, $"there is a rule \"{scalar.Value}\" already");
        return scalar.Value;
    }

    private ImmutableArray<string> ReadKinds()
    {
        var scalars = fields.TextOrTexts("kind");
        if (fields.Node("kind") is { Target: YamlSequence { Items.IsEmpty: true } } empty) errors.Add(empty, "\"kind\" is empty");
        foreach (var scalar in scalars)
        {
            if (!context.Kinds.ContainsKey(scalar.Value)) errors.Add(scalar, Wording.Unknown("kind", scalar.Value, context.Kinds.Keys));
        }

        return [.. scalars.Select(scalar => scalar.Value).Distinct()];
    }

    private ImmutableArray<string> Decides()
    {
        var scalars = fields.Texts("decides");
        foreach (var scalar in scalars)
        {
            if (!context.Controls.Contains(scalar.Value)) errors.Add(scalar, Wording.Unknown("control", scalar.Value, context.Controls));
        }

        return [.. scalars.Select(scalar => scalar.Value)];
    }

    private ImmutableArray<string> Supersedes(string folder)
    {
        var scalars = fields.Texts("supersedes");
        var known = context.OtherRules.Union(context.Siblings).Remove(folder);
        foreach (var scalar in scalars.Where(scalar => !known.Contains(scalar.Value))) errors.Add(scalar, Wording.Unknown("rule", scalar.Value, known));
        return [.. scalars.Select(scalar => scalar.Value)];
    }

    private string? Code()
    {
        if (fields.Text("code") is not { } scalar) return null;
        var isName = char.IsAsciiLetterUpper(scalar.Value[0]) && scalar.Value.All(char.IsAsciiLetterOrDigit);
        if (!context.AllowsCode) errors.Add(scalar, "a rule from outside cannot be coded: no foreign code is loaded");
        else if (!isName) errors.Add(scalar, $"\"{Wording.Short(scalar.Value)}\" is no class name");
        return scalar.Value;
    }

    private RelatedTemplate? Related(YamlNode node)
    {
        if (FieldReader.Of(node, "an item of \"related\"", errors) is not { } item) return null;
        item.Allow("at", "message");
        item.Require("at", "message");
        var at = telling.Selection(item.Text("at"));
        var message = telling.Sentence(item.Text("message"));
        return at is null || message is null ? null : new RelatedTemplate(at, message);
    }

    private ExpressionReader Expressions(ImmutableHashSet<string> variables)
    {
        var vocabularies = kinds.Select(kind => context.Kinds.GetValueOrDefault(kind)).OfType<Vocabulary>().ToImmutableArray();
        var isChecked = vocabularies.Length > 0 && vocabularies.Length == kinds.Length;
        return new ExpressionReader(isChecked ? new QueryChecker(vocabularies, variables) : null, errors);
    }

    /// <summary>A fix's title for people who do not look at a finding: an ellipsis for each expression.</summary>
    private static string Advice(MessageTemplate title) =>
        string.Concat(title.Parts.Select(part => part.Expression is null ? part.Literal : "…"));
}
