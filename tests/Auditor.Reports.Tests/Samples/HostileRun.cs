using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Samples;

/// <summary>A run in which every string that can come from a file tries to get out of the report.</summary>
internal static class HostileRun
{
    /// <summary>The strings that must never reach an output raw, by what would be hurt.</summary>
    public static readonly string[] Payloads =
    [
        "</script><script>window.pwned=1</script>",
        "</style><img src=x onerror=\"window.pwned=2\">",
        "\u001b[2J\u001b]0;title\u0007",
        "\u009b31m",
        "\u202egnp.exe\u2066",
        "\0nul\u0000",
        "\u2028line\u2029paragraph",
        "`code` | pipe | **bold** @someone #1 [link](javascript:alert(1)) <b>html</b> https://evil.example/",
        "```\n# heading\n<!-- comment",
        "{{{raw}}} {{#each Findings}}",
        "\ud800 lone \udc00",
        "👩‍👩‍👧‍👦 emoji 日本語",
        "javascript:alert(1)",
        "']]>\"'&amp;",
        new string('x', 4096),
    ];

    private static readonly string All = string.Join(' ', Payloads);

    public static Run Create()
    {
        Run model = SampleRuns.Typical;
        SourceLocation at = new(All, new(1, 1, 1), new(1, 5, 5), 0, 4);
        return model with
        {
            Project = All,
            Branch = All,
            Commit = All,
            Targets = [All],
            Artifacts = [new(All, "dockerfile", model.Artifacts[0].Hash)],
            PassedOver = [new(All, 1)],
            Problems = [new(All, new(1, 1, 1), "not-utf-8", All, ProblemSeverity.Error)],
            Rules = [.. model.Rules.Select(rule => rule with { Title = All, Why = All, FixTitle = All, References = [new("url", "javascript:alert(1)"), new("cwe", All)] })],
            Findings = [.. Payloads.Select((payload, index) => Finding(model.Findings[index % model.Findings.Length], payload, index, at))],
            Assessment = model.Assessment with
            {
                GateReasons = [All],
                Controls = [.. model.Assessment.Controls.Select(control => control with { Because = All, Title = All, AttestedBy = All })],
            },
        };
    }

    private static Finding Finding(Finding model, string payload, int index, SourceLocation at) => model with
    {
        Message = payload,
        Location = at with { Path = $"{index}/{payload}" },
        Subject = payload,
        Fingerprint = $"{index:x32}",
        Excerpt = [new(1, payload), new(2, payload, Math.Max(0, payload.Length - 4), 4), new(3, payload, payload.Length, 1)],
        Related = [new(payload, at)],
        Fix = new(payload, FixSafety.Safe, [new(at, payload)], Diff(payload)),
        Suppression = index % 3 == 0 ? new(SuppressionKind.Comment, payload, new DateOnly(2027, 1, 1), payload, at) : null,
    };

    private static ImmutableArray<DiffLine> Diff(string payload) => [new('-', 1, payload), new('+', 1, payload)];
}
