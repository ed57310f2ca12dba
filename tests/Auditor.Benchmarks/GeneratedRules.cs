namespace Auditor.Benchmarks;

/// <summary>
/// Rules for Dockerfiles in the form of shipped ones: one in eight asks about elements that every Dockerfile has, the others about
/// elements that most lack, as it is with real packs. All of them are on.
/// </summary>
internal static class GeneratedRules
{
    private static readonly (string Subjects, string Violation)[] Questions =
    [
        ("//from[not(@stage)]", "starts-with(@tag, 'synthetic-{0}')"),
        ("//add", "@chown = 'synthetic-{0}'"),
        ("//onbuild", "ancestor::stage[@final]"),
        ("//maintainer", "starts-with(@value, 'synthetic-{0}')"),
        ("//stopsignal", "@value = '{0}'"),
        ("//volume", "path/@value = '/synthetic-{0}'"),
        ("//shell", "word[@value = 'synthetic-{0}']"),
        ("//healthcheck[ancestor::stage[@final]]", "not(@none) and count(preceding-sibling::healthcheck) > {0}"),
    ];

    /// <summary>What the pack compiler asks for; nothing runs them here.</summary>
    private static readonly string[] Examples = ["bad-one.Dockerfile", "good-one.Dockerfile", "good-two.Dockerfile"];

    public static void Write(int count, string folder)
    {
        for (var i = 0; i < count; i++)
        {
            var home = Path.Combine(folder, "synthetic", $"rule-{i:D4}");
            Directory.CreateDirectory(home);
            File.WriteAllText(Path.Combine(home, "rule.yml"), Text(i));
            foreach (var example in Examples) File.WriteAllText(Path.Combine(home, example), "FROM scratch\n");
        }
    }

    private static string Text(int number)
    {
        var (subjects, violation) = Questions[number % Questions.Length];
        return $$"""
            id: synthetic/rule-{{number:D4}}
            title: Synthetic rule {{number}}
            kind: dockerfile
            severity: low
            confidence: low
            subjects: {{subjects}}
            violation: "{{violation.Replace("{0}", $"{number}", StringComparison.Ordinal)}}"
            message: "Synthetic rule {{number}} met {name()}."
            why: It stands in for a rule of the future; this one is number {{number}}.
            fix: { title: Change it, safety: manual }
            references: [{ url: "https://example.com/rules/{{number}}" }]

            """;
    }
}
