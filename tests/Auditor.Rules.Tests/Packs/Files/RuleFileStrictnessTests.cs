using Auditor.Documents;

namespace Auditor.Rules.Tests.Packs.Files;

/// <summary>One mistake at a time: it is the only error, and it stands where the pointing hand ☞ stands in the change.</summary>
public class RuleFileStrictnessTests
{
    private const string Hand = "☞";

    [Theory]
    [InlineData("☞titel: x", "unknown key \"titel\"; did you mean \"title\"?")]
    [InlineData("☞zzz: x", "unknown key \"zzz\"")]
    [InlineData("why: a\n☞why: b", "second time")]
    [InlineData("id: ☞house/other", "the id \"house/other\" is not its folder \"house/door-open\"")]
    [InlineData("id: ☞Door", "is no rule id")]
    [InlineData("id: ☞[a]", "\"id\" must be a text")]
    [InlineData("title: ☞[a]", "\"title\" must be a text")]
    [InlineData("title: ☞''", "\"title\" is empty")]
    [InlineData("title: ☞\"a\\nb\"", "\"title\" must be one line")]
    [InlineData("title: ☞\"a\\eb\"", "\"title\" holds a control character")]
    [InlineData("kind: ☞hous", "unknown kind \"hous\"; did you mean \"house\"?")]
    [InlineData("kind: [house, ☞sheds]", "unknown kind \"sheds\"; did you mean \"shed\"?")]
    [InlineData("kind: ☞{ a: b }", "\"kind\" must be a text")]
    [InlineData("severity: ☞error", "unknown severity \"error\" (critical, high, medium, low, info)")]
    [InlineData("severity: ☞{ if: '@lock', is: low }", "\"severity\" must be a text")]
    [InlineData("severity: ☞[{ if: '@lock', is: low }]", "must end in a word")]
    [InlineData("severity: ☞[]", "must end in a word")]
    [InlineData("severity: [☞low, high]", "a severity before the last must be a mapping")]
    [InlineData("severity: [{ if: '@lock', is: ☞hihg }, low]", "did you mean \"high\"?")]
    [InlineData("severity: [☞{ if: '@lock' }, low]", "missing key \"is\"")]
    [InlineData("severity: [{ if: '@lock', is: low, ☞then: x }, low]", "unknown key \"then\"")]
    [InlineData("confidence: ☞hgih", "unknown confidence \"hgih\"; did you mean \"high\"? (high, medium, low)")]
    [InlineData("message: ☞{ a: b }", "\"message\" must be a text")]
    [InlineData("message: 'Door ☞{@name has'", "the brace is not closed")]
    [InlineData("message: 'Door @name☞} has'", "the brace was not opened")]
    [InlineData("message: 'Door ☞{ } has'", "there is no expression in the braces")]
    [InlineData("message: |\n  one☞\n  two", "a sentence must be one line")]
    [InlineData("decides: [doors.locked, ☞doors.loked]", "unknown control \"doors.loked\"; did you mean \"doors.locked\"?")]
    [InlineData("decides: ☞doors.locked", "\"decides\" must be a list")]
    [InlineData("severity: info\n☞decides: [doors.locked]", "a rule of severity info decides nothing")]
    [InlineData("supersedes: [☞house/no-dor]", "unknown rule \"house/no-dor\"; did you mean \"house/no-door\"?")]
    [InlineData("supersedes: [☞house/door-open]", "unknown rule \"house/door-open\"")]
    [InlineData("references: [☞cwe]", "a reference must be a mapping")]
    [InlineData("references: [{ ☞cew: 1 }]", "unknown key \"cew\"; did you mean \"cwe\"?")]
    [InlineData("references: [{ cwe: ☞CWE-250 }]", "\"cwe\" must be a number")]
    [InlineData("references: [{ url: ☞example.com }]", "\"url\" must begin with https:// or http://")]
    [InlineData("references: [☞{ cwe: 1, guide: '002' }]", "one kind with its value")]
    [InlineData("settings: ☞[a]", "\"settings\" must be a mapping")]
    [InlineData("settings: { days: ☞3 }", "the setting \"days\" must be a mapping")]
    [InlineData("settings: { days: ☞{ default: 3 } }", "missing key \"about\"")]
    [InlineData("settings: { days: { default: 3, about: x, ☞enum: [1] } }", "unknown key \"enum\"")]
    [InlineData("settings: { ☞Days: { default: 3, about: x } }", "lower-case")]
    [InlineData("settings: { ☞today: { default: 3, about: x } }", "the run's date")]
    [InlineData("☞values: [a]", "only a coded rule supplies values")]
    [InlineData("opt-in: ☞yes", "\"opt-in\" must be true or false")]
    [InlineData("related: [{ at: ☞[], message: x }]", "\"at\" must be a text")]
    [InlineData("related: [☞{ at: . }]", "missing key \"message\"")]
    [InlineData("fix: ☞text", "\"fix\" must be a mapping")]
    [InlineData("fix: ☞{ safety: manual }", "missing key \"title\"")]
    [InlineData("fix: { title: x, safety: ☞saef }", "unknown safety \"saef\"; did you mean \"safe\"?")]
    [InlineData("fix: ☞{ title: x, safety: safe }", "needs \"edits\"")]
    [InlineData("fix: { title: x, safety: manual, ☞edits: [{ delete: . }] }", "advice and edits nothing")]
    [InlineData("fix: { title: x, safety: safe, edits: [☞{ remove: . }] }", "exactly one of: after, before")]
    [InlineData("fix: { title: x, safety: safe, edits: [☞{ delete: ., append: . }] }", "exactly one of: after, before")]
    [InlineData("fix: { title: x, safety: safe, edits: [☞{ replace: . }] }", "missing key \"with\"")]
    [InlineData("fix: { title: x, safety: safe, edits: [{ replace: ., ☞text: x, with: x }] }", "unknown key \"text\"")]
    [InlineData("fix: { title: x, safety: safe, edits: [{ create: ☞../x, with: x }] }", "inside the artifact's folder")]
    [InlineData("fix: { title: x, safety: safe, edits: [{ create: ☞/x, with: x }] }", "inside the artifact's folder")]
    [InlineData("unknown-if: '@lock'", "missing key \"unknown-because\"")]
    [InlineData("unknown-because: x", "missing key \"unknown-if\"")]
    public void A_mistake_is_told_at_its_place(string change, string message)
    {
        var marked = Houses.RuleWith(change);

        var error = Assert.Single(Houses.Read(marked.Replace(Hand, "", StringComparison.Ordinal)).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(marked), error.Position);
    }

    [Theory]
    [InlineData("☞subjects: //door", "-violation")]
    [InlineData("☞violation: not(@lock)", "-subjects")]
    [InlineData("☞at: '@name'", "-subjects", "-violation")]
    public void A_coded_rule_has_no_expression_that_its_class_answers(params string[] changes)
    {
        var marked = Houses.RuleWith([.. changes, "code: Open"]);

        var error = Assert.Single(Houses.Read(marked.Replace(Hand, "", StringComparison.Ordinal)).Errors);

        Assert.Contains("the class under \"code\" decides it", error.Message, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(marked), error.Position);
    }

    [Theory]
    [InlineData("code: ☞open")]
    [InlineData("code: ☞Open.Door")]
    public void A_class_has_a_class_name(string code)
    {
        var marked = Houses.RuleWith("-subjects", "-violation", code);

        var error = Assert.Single(Houses.Read(marked.Replace(Hand, "", StringComparison.Ordinal)).Errors);

        Assert.Contains("is no class name", error.Message, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(marked), error.Position);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("kind")]
    [InlineData("severity")]
    [InlineData("confidence")]
    [InlineData("subjects")]
    [InlineData("violation")]
    [InlineData("message")]
    [InlineData("why")]
    public void A_missing_key_is_told_at_the_top(string key)
    {
        var error = Assert.Single(Houses.Read(Houses.RuleWith("-" + key)).Errors);

        Assert.Equal($"missing key \"{key}\"", error.Message);
        Assert.Equal((1, 1), (error.Position.Line, error.Position.Column));
    }

    [Theory]
    [InlineData("violation: not(@☞lok)", "lok")]
    [InlineData("violation: not(☞dor)", "dor")]
    [InlineData("violation: \"@name = \\\"a\\\" or @☞lok\"", "lok")]
    [InlineData("subjects: //door[☞", "")]
    [InlineData("subjects: ☞count(//door)", "number")]
    [InlineData("at: ☞string(@lock)", "string")]
    [InlineData("related: [{ at: '☞''x''', message: x }]", "string")]
    [InlineData("violation: ☞nosuch(@lock)", "nosuch")]
    [InlineData("violation: ☞$limit = 1", "limit")]
    [InlineData("message: >-\n  The door\n  {@☞nam} is open.", "nam")]
    [InlineData("message: 'It''s {@☞nam}.'", "nam")]
    [InlineData("severity: [{ if: '@☞loc', is: low }, high]", "loc")]
    [InlineData("at: ☞dor", "dor")]
    [InlineData("fix: { title: x, safety: safe, edits: [{ delete: '@☞loc' }] }", "loc")]
    [InlineData("related: [{ at: ☞dor, message: x }]", "dor")]
    public void A_mistake_in_an_expression_is_told_inside_of_its_scalar(string change, string message)
    {
        var marked = Houses.RuleWith(change);

        var error = Assert.Single(Houses.Read(marked.Replace(Hand, "", StringComparison.Ordinal)).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(marked), error.Position);
    }

    [Fact]
    public void A_value_of_a_coded_rule_is_unknown_before_it_failed()
    {
        var text = Houses.RuleWith("-subjects", "-violation", "code: Open", "values: [who]", "applies: //door[@name = $who]");

        Assert.Contains("who", Assert.Single(Houses.Read(text).Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the rule file is missing or empty")]
    [InlineData("# only a comment\n", "the rule file is missing or empty")]
    [InlineData("- a\n", "a rule file is one mapping")]
    [InlineData("text\n", "a rule file is one mapping")]
    public void A_file_that_is_no_mapping_is_an_error(string text, string message) => Assert.Equal(message, Assert.Single(Houses.Read(text).Errors).Message);

    [Theory]
    [InlineData("values: [who, ☞who]", "\"who\" is named twice")]
    [InlineData("settings: { who: { default: x, about: y } }\nvalues: [☞who]", "\"who\" is named twice")]
    [InlineData("values: [☞Who]", "lower-case")]
    public void The_values_of_a_coded_rule_have_names_of_their_own(string change, string message)
    {
        var marked = Houses.RuleWith("-subjects", "-violation", "code: Open", change);

        var error = Assert.Single(Houses.Read(marked.Replace(Hand, "", StringComparison.Ordinal)).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(marked), error.Position);
    }

    [Fact]
    public void A_second_document_is_an_error_at_its_place()
    {
        var error = Assert.Single(Houses.Read(Houses.RuleWith() + "---\na: b\n").Errors);

        Assert.Equal((11, 1), (error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void Broken_yaml_is_told_alone()
    {
        var error = Assert.Single(Houses.Read(Houses.RuleWith("title: [a")).Errors);

        Assert.Equal(2, error.Position.Line);
    }

    [Fact]
    public void An_id_that_is_taken_is_an_error()
    {
        var text = new SourceText("x/house/taken/rule.yml", Houses.RuleWith("id: house/taken"));

        var error = Assert.Single(new Auditor.Rules.Packs.Files.RuleFileReader(Houses.Context).Read(text).Errors);

        Assert.Equal("x/house/taken/rule.yml:1:5: error: there is a rule \"house/taken\" already", error.ToString());
    }

    [Fact]
    public void A_file_outside_of_two_folders_is_an_error()
    {
        var error = Assert.Single(new Auditor.Rules.Packs.Files.RuleFileReader(Houses.Context).Read(new SourceText("rule.yml", Houses.RuleWith())).Errors);

        Assert.Contains("PACK/NAME/rule.yml", error.Message, StringComparison.Ordinal);
    }

    private static TextPosition PlaceOf(string marked) => new SourceText("", marked).PositionAt(Math.Max(0, marked.IndexOf(Hand, StringComparison.Ordinal)));
}
