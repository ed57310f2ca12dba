using Auditor.Documents;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Running;

public sealed class SecretMaskTests
{
    private const string Secret = "hunter2-not-real";

    [Fact]
    public void A_secret_is_hidden_in_excerpt_message_subject_and_fix()
    {
        var rule = Town.Active("violation: \"true()\"", "message: \"lock {@lock} of {@name}\"",
            "fix: { title: \"change {@lock}\", safety: review, edits: [{ after: \".\", insert: \"window west\" }] }");
        var finding = Town.Only($"door front !{Secret}\n# {Secret} again\n", rule);
        Assert.Equal("lock [REDACTED] of front", finding.Message);
        Assert.Equal("change [REDACTED]", finding.Fix!.Title);
        Assert.NotEmpty(finding.Fix.Diff);
        Assert.DoesNotContain(Secret, All(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("front", "front", "lock [REDACTED] of front")]
    [InlineData("front", "password", "lock [REDACTED] of front")]
    [InlineData("mythical-front", "mythical", "lock [REDACTED] of mythical-front")]
    [InlineData("mythicalfront", "mythical", "lock [REDACTED] of [REDACTED]front")]
    [InlineData("Myth1cal-front", "Myth1cal", "lock [REDACTED] of [REDACTED]-front")]
    public void A_plain_word_is_hidden_where_it_is_the_secret_and_not_where_the_file_says_it_openly(string name, string secret, string message)
    {
        var finding = Town.Only($"door {name} !{secret}\n", Town.Active("violation: \"true()\"", "message: \"lock {@lock} of {@name}\""));
        Assert.Equal(message, finding.Message);
        Assert.StartsWith($"door {message["lock [REDACTED] of ".Length..]} ", finding.Excerpt[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("[REDACTED]", finding.Excerpt[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_would_write_a_secret_is_advice_only()
    {
        var finding = Town.Only($"door front !{Secret}\n", Town.Active("violation: \"true()\"",
            "fix: { title: copy, safety: safe, edits: [{ after: \".\", insert: \"window {@lock}\" }] }"));
        Assert.Empty(finding.Fix!.Edits);
        Assert.Empty(finding.Fix.Diff);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(190)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void A_long_secret_is_hidden_before_the_value_is_cut(int length)
    {
        var secret = string.Concat(Enumerable.Range(0, length).Select(number => (char)('a' + (number % 26))));
        var finding = Town.Only($"door front !{secret}\n", Town.Active("violation: \"true()\"", "message: \"{concat('lock is ', @lock)}\""));
        Assert.Equal("lock is [REDACTED]", finding.Message);
    }

    [Fact]
    public void A_secret_with_control_characters_is_hidden_before_they_are_shown()
    {
        var finding = Town.Only("door front !abc\u0007defgh\n", Town.Active("violation: \"true()\"", "message: \"{@lock}\""));
        Assert.Equal("[REDACTED]", finding.Message);
    }

    [Fact]
    public void Masked_stretches_move_the_mark()
    {
        var finding = Town.Only($"door {Secret} {Secret}\n", Town.Active("violation: \"true()\"", "at: \"@name\""));
        Assert.Equal($"door {Secret} {Secret}", finding.Excerpt[0].Text);
        var tree = Town.Tree($"door {Secret} !{Secret}\n");
        var line = Excerpts.Around(new MaskedLines(tree.Sources[0], 0, SecretMask.Of(tree)), new SourceSpan(0, 5 + Secret.Length + 1, Secret.Length + 1))[0];
        Assert.Equal("door [REDACTED] ![REDACTED]", line.Text);
        Assert.Equal("![REDACTED]", line.Text.Substring(line.MarkStart, line.MarkLength));
    }

    [Fact]
    public void A_mark_inside_a_secret_covers_its_replacement()
    {
        var tree = Town.Tree($"door front !{Secret}\n");
        var line = Excerpts.Around(new MaskedLines(tree.Sources[0], 0, SecretMask.Of(tree)), new SourceSpan(0, 15, 3))[0];
        Assert.Equal("[REDACTED]", line.Text.Substring(line.MarkStart, line.MarkLength));
    }

    [Theory]
    [InlineData("abcd1234", "abcd1234", "[REDACTED]")]
    [InlineData("abcd1234", "xabcd1234abcd1234y", "x[REDACTED][REDACTED]y")]
    [InlineData("abc", "abc is too short to look for", "abc is too short to look for")]
    [InlineData("REDACTED", "[REDACTED]", "[[REDACTED]]")]
    [InlineData("aaaaa", "aaaaaaaa", "[REDACTED]")]
    public void Values_are_found_in_any_text(string secret, string text, string expected) =>
        Assert.Equal(expected, SecretMask.Of(Town.Tree($"door front !{secret}\n")).Hide(text));

    [Fact]
    public void A_short_secret_is_hidden_where_it_stands()
    {
        var tree = Town.Tree("door front !abc\n");
        Assert.Equal("door front ![REDACTED]", SecretMask.Of(tree).LineWithout(tree.Sources[0], 1));
    }

    [Fact]
    public void Of_two_secrets_that_begin_alike_all_is_hidden() =>
        Assert.Equal("[REDACTED] and [REDACTED]", SecretMask.Of(Town.Tree("door a !pass1234\ndoor b !pass1234567\n")).Hide("pass1234567 and pass1234"));

    [Fact]
    public void Joined_masks_hide_the_secrets_of_all_sources()
    {
        var (one, two) = (Town.Tree("door a !abc\n"), Town.Tree("door b !xyz\ndoor c !long-one\n"));
        var mask = SecretMask.Join([(SecretMask.Of(one), 0), (SecretMask.Of(two), 1)]);
        Assert.Equal("door a ![REDACTED]", mask.Line(one.Sources[0], 0, 1).Text);
        Assert.Equal("door b ![REDACTED]", mask.Line(two.Sources[0], 1, 1).Text);
        Assert.Equal("[REDACTED]", mask.Hide("long-one"));
    }

    private static string All(Finding finding) => string.Join('\n',
        [finding.Message, finding.Subject, finding.Fix?.Title ?? "", .. finding.Excerpt.Select(line => line.Text), .. finding.Fix?.Diff.Select(line => line.Text) ?? []]);
}
