using Auditor.Rules.Model;
using Auditor.Rules.Packs;

namespace Auditor.Rules.Tests.Packs.Files;

public class RuleFileReaderTests
{
    [Fact]
    public void A_small_rule_has_what_its_file_says()
    {
        var rule = Houses.Rule();

        Assert.Equal("house/door-open", rule.Info.Id);
        Assert.Equal("Door without a lock", rule.Info.Title);
        Assert.Equal(["house"], rule.Info.Kinds.ToArray());
        Assert.Equal(Severity.High, rule.Info.Severity);
        Assert.Equal(Confidence.Medium, rule.Info.Confidence);
        Assert.Equal("Anyone walks in.", rule.Info.Why);
        Assert.Equal("//door", rule.Subjects?.Expression);
        Assert.Equal("not(@lock)", rule.Violation?.Expression);
        Assert.Equal([new SeverityCase(null, Severity.High)], rule.Severities.ToArray());
        Assert.Null(rule.Applies);
        Assert.Null(rule.At);
        Assert.Null(rule.Fix);
        Assert.Null(rule.Code);
        Assert.False(rule.Info.IsOptIn);
    }

    [Fact]
    public void The_names_that_subjects_require_are_known()
    {
        Assert.Equal(["door"], Houses.Rule().Subjects!.RequiredNames.ToArray());
    }

    [Fact]
    public void Optional_expressions_are_read()
    {
        var rule = Houses.Rule("applies: /house", "unknown-if: '@height'", "unknown-because: the height hides it", "at: '@name'", "opt-in: true");

        Assert.Equal("/house", rule.Applies?.Expression);
        Assert.Equal("@height", rule.UnknownIf?.Expression);
        Assert.Equal("the height hides it", rule.UnknownBecause?.ToString());
        Assert.Equal("@name", rule.At?.Expression);
        Assert.True(rule.Info.IsOptIn);
    }

    [Fact]
    public void Kind_may_be_a_list() => Assert.Equal(["house", "shed"], Houses.Rule("kind: [house, shed]").Info.Kinds.ToArray());

    [Fact]
    public void Severity_by_condition_keeps_its_order_and_the_highest_counts()
    {
        var rule = Houses.Rule("severity: [{ if: '@height', is: critical }, { if: '@name', is: low }, medium]");

        Assert.Equal(["@height", "@name", null], rule.Severities.Select(item => item.If?.Expression));
        Assert.Equal([Severity.Critical, Severity.Low, Severity.Medium], rule.Severities.Select(item => item.Is));
        Assert.Equal(Severity.Critical, rule.Info.Severity);
    }

    [Fact]
    public void Controls_references_and_superseded_rules_are_read()
    {
        var rule = Houses.Rule(
            "decides: [doors.locked, windows.shut]", "supersedes: [house/no-door]", "references: [{ cwe: 250 }, { guide: \"002\" }, { url: 'https://example.com/' }]");

        Assert.Equal(["doors.locked", "windows.shut"], rule.Info.Decides.ToArray());
        Assert.Equal(["house/no-door"], rule.Supersedes.ToArray());
        Assert.Equal([new("cwe", "250"), new("guide", "002"), new("url", "https://example.com/")], rule.Info.References.ToArray());
    }

    [Fact]
    public void Settings_become_variables()
    {
        var rule = Houses.Rule("settings: { tallest: { default: 220, about: how tall a door may be } }", "violation: number(@height) > number($tallest)");

        Assert.Equal([new RuleSetting("tallest", "220", "how tall a door may be")], rule.Settings.ToArray());
    }

    [Fact]
    public void A_setting_may_be_empty() => Assert.Equal("", Assert.Single(Houses.Rule("settings: { extra: { default: '', about: more doors } }").Settings).Default);

    [Fact]
    public void The_date_is_a_variable_of_every_rule() => Assert.Equal("@name = $today", Houses.Rule("violation: '@name = $today'").Violation?.Expression);

    [Fact]
    public void Related_places_have_a_sentence_each()
    {
        var related = Assert.Single(Houses.Rule("related: [{ at: ../window, message: 'Window {@name} is open too.' }]").Related);

        Assert.Equal("../window", related.At.Expression);
        Assert.Equal("Window {@name} is open too.", related.Message.ToString());
    }

    [Fact]
    public void A_coded_rule_names_its_class_and_its_values()
    {
        var rule = Houses.Rule("-subjects", "-violation", "code: OpenDoor", "values: [who]", "message: '{$who} left {@name} open.'", "severity: [{ if: $who = 'cat', is: low }, high]");

        Assert.Equal("OpenDoor", rule.Code);
        Assert.Null(rule.Subjects);
        Assert.Null(rule.Violation);
        Assert.Equal("$who", rule.Message.Parts[0].Expression?.Expression);
    }

    [Fact]
    public void A_fix_without_edits_is_advice()
    {
        var rule = Houses.Rule("fix: { title: 'Lock {@name}', safety: manual }");

        Assert.Equal("Lock …", rule.Info.FixTitle);
        Assert.Equal(FixSafety.Manual, rule.Info.FixSafety);
        Assert.Empty(rule.Fix!.Edits);
    }

    [Theory]
    [InlineData("{ after: ., insert: x }", EditOperation.InsertLinesAfter, ".", "x")]
    [InlineData("{ before: ., insert: x }", EditOperation.InsertLinesBefore, ".", "x")]
    [InlineData("{ replace: '@name', with: '{@name}-b' }", EditOperation.Replace, "@name", "{@name}-b")]
    [InlineData("{ append: ., text: x }", EditOperation.Append, ".", "x")]
    [InlineData("{ prepend: ., text: x }", EditOperation.Prepend, ".", "x")]
    [InlineData("{ delete: '@lock' }", EditOperation.Delete, "@lock", null)]
    [InlineData("{ delete-lines: . }", EditOperation.DeleteLines, ".", null)]
    public void Each_form_of_an_edit_is_read(string edit, EditOperation operation, string at, string? text)
    {
        var read = Assert.Single(Houses.Rule($"fix: {{ title: Fix it, safety: safe, edits: [{edit}] }}").Fix!.Edits);

        Assert.Equal(operation, read.Operation);
        Assert.Equal(at, read.At.Expression);
        Assert.Equal(text, read.Text?.ToString());
        Assert.Null(read.If);
        Assert.Null(read.Path);
    }

    [Fact]
    public void A_new_file_has_a_path_and_text_of_several_lines()
    {
        var rule = Houses.Rule("fix:\n  title: Write it\n  safety: review\n  edits:\n    - create: .house/keys\n      with: |\n        a\n        b\n      if: not(@lock)");
        var edit = Assert.Single(rule.Fix!.Edits);

        Assert.Equal(EditOperation.CreateFile, edit.Operation);
        Assert.Equal(".house/keys", edit.Path);
        Assert.Equal("a\nb\n", edit.Text?.ToString());
        Assert.Equal(".", edit.At.Expression);
        Assert.Equal("not(@lock)", edit.If?.Expression);
    }

    [Theory]
    [InlineData("message: 'no {{braces}}'", "no {braces}", null)]
    [InlineData("message: 'a {@name}'", "a ", "@name")]
    [InlineData("message: \"is {concat('}', @name)}\"", "is ", "concat('}', @name)")]
    [InlineData("message: >-\n  folded\n  text {@name}", "folded text ", "@name")]
    [InlineData("message: >\n  folded {@name}", "folded ", "@name")]
    public void A_sentence_has_literal_parts_and_expressions(string message, string literal, string? expression)
    {
        var parts = Houses.Rule(message).Message.Parts;

        Assert.Equal(literal, parts[0].Literal);
        Assert.Equal(expression, parts.Skip(1).SingleOrDefault()?.Expression?.Expression);
    }

    [Fact]
    public void An_error_reads_as_compilers_write_them()
    {
        var error = Assert.Single(Houses.Read(Houses.RuleWith("severity: hihg")).Errors);

        Assert.Equal(
            "rules/house/door-open/rule.yml:4:11: error: unknown severity \"hihg\"; did you mean \"high\"? (critical, high, medium, low, info)", error.ToString());
    }

    [Fact]
    public void All_mistakes_are_told_in_order_of_place()
    {
        var result = Houses.Read(Houses.RuleWith("kind: hosue", "confidence: sure", "extra: 1", "-why"));

        Assert.Null(result.Rule);
        Assert.Equal([1, 3, 5, 9], result.Errors.Select(error => error.Position.Line));
    }
}
