using Auditor.Rules.Packs.Texts;

namespace Auditor.Rules.Tests.Packs.Texts;

public class RuleListTextTests
{
    [Fact]
    public void Columns_are_aligned()
    {
        Assert.Equal(
            """
            rule             severity        confidence  looks at  fix     decides       finds
            house/door-open  critical (off)  medium      house     review  doors.locked  Door without a <lock>
            house/door-open  high            medium      house     -       -             Door without a lock

            """,
            RuleListText.Table([Documents.Full.Info, Documents.Small.Info]));
    }

    [Fact]
    public void No_rules_are_a_table_of_names() => Assert.Single(RuleListText.Rows([]));
}
