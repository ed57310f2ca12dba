using Auditor.Rules.Packs.Texts;

namespace Auditor.Rules.Tests.Packs.Texts;

public class RuleTextTests
{
    [Fact]
    public void A_rule_is_explained_from_its_folder()
    {
        Assert.Equal(
            """
            house/door-open
              Door without a <lock>

              severity    critical or low, by case
              confidence  medium
              looks at    house
              decides     doors.locked
              supersedes  house/no-door
              runs        only when the configuration turns it on

            Why it matters
              Anyone who passes by can walk in and take what stands near the door, which is
              where most people put their keys.

            How to fix it (auditor fix can do it; read the change first)
              Lock …

            Bad: bad-1.house
              | # finds: door-open
              | door \u001b[31mfront

            Fixed: bad-1.fixed.house
              | door front locked

            Good: good-1.house
              | ```
              |
              | door front locked

            Settings
              tallest (default 220)
                how tall a door may be

            To accept a finding
              # auditor:ignore house/door-open until=YYYY-MM-DD -- reason

            Read more
              CWE-250  https://cwe.mitre.org/data/definitions/250.html
              guide 002
              RFC 6797  https://www.rfc-editor.org/rfc/rfc6797
              https://example.com/

            """,
            RuleText.Explain(Documents.Full));
    }

    [Fact]
    public void What_a_rule_does_not_have_is_not_mentioned()
    {
        Assert.Equal(
            """
            house/door-open
              Door without a lock

              severity    high
              confidence  medium
              looks at    house
              decides     no control

            Why it matters
              Anyone walks in.

            To accept a finding
              # auditor:ignore house/door-open until=YYYY-MM-DD -- reason

            """,
            RuleText.Explain(Documents.Small));
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\u001bb\0c\u007fd\u0085", "a\\u001bb\\u0000c\\u007fd\\u0085")]
    [InlineData("a\u202Eb\u2028c", "a\\u202eb\\u2028c")]
    [InlineData("a\tb é 🙂", "a\tb é 🙂")]
    public void No_control_character_gets_through(string text, string visible) => Assert.Equal(visible, PlainText.Visible(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 6, "one|two|three")]
    [InlineData("longerthanthat a", 5, "longerthanthat|a")]
    [InlineData("  a \n b ", 9, "a b")]
    [InlineData("", 9, "")]
    public void Words_are_wrapped_at_the_width(string text, int width, string lines) => Assert.Equal(lines, string.Join('|', PlainText.Wrap(text, width)));
}
