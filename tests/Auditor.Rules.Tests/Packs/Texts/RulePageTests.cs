using Auditor.Rules.Packs.Texts;

namespace Auditor.Rules.Tests.Packs.Texts;

public class RulePageTests
{
    [Fact]
    public void The_page_has_everything_of_the_folder()
    {
        Assert.Equal(
            """
            # Door without a \<lock\>

            `house/door-open`

            | | |
            |---|---|
            | severity | critical or low, by case |
            | confidence | medium |
            | looks at | house |
            | decides | `doors.locked` |
            | says | Door {@name} has no lock. |
            | supersedes | `house/no-door` |
            | runs | only when the configuration turns it on |

            ## Why it matters

            Anyone who passes by can walk in and take what stands near the door, which is where most people put their keys.

            ## How to fix it

            Lock … (auditor fix can do it; read the change first).

            ## Bad: `bad-1.house`

            ```
            # finds: door-open
            door \u001b[31mfront
            ```

            ## Fixed: `bad-1.fixed.house`

            ```
            door front locked
            ```

            ## Good: `good-1.house`

            ````
            ```

            door front locked
            ````

            ## More examples

            [good-2](good-2.house)

            ## Settings

            | name | default | about |
            |---|---|---|
            | `tallest` | 220 | how tall a door may be |

            ## To accept a finding

            ```
            # auditor:ignore house/door-open until=YYYY-MM-DD -- reason
            ```

            ## Read more

            - [CWE-250](<https://cwe.mitre.org/data/definitions/250.html>)
            - guide 002
            - [RFC 6797](<https://www.rfc-editor.org/rfc/rfc6797>)
            - [https://example.com/](<https://example.com/>)

            """,
            RulePage.Markdown(Documents.Full));
    }

    [Fact]
    public void The_index_links_each_rule_to_its_page()
    {
        Assert.Equal(
            """
            # Rules

            | rule | finds | severity | looks at | decides |
            |---|---|---|---|---|
            | [house/door-open](house/door-open/README.md) | Door without a lock | high | house |  |

            """,
            RulePage.Index([Documents.Small]));
    }
}
