using System.Diagnostics;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests.Data;

/// <summary>The command that <c>rules/data/README.md</c> names for the table of end-of-life dates.</summary>
public sealed class EndOfLifeRefreshTests : IDisposable
{
    private const string Table = "# a note\nimage\tdebian\tdebian\nimage\tnode\tnodejs\nimage\tours\tours\nproduct\tdebian\tDebian\thttps://endoflife.date/debian\t2020-01-01\n"
        + "cycle\tdebian\t1\t1999-01-01\t-\t-\nproduct\tours\tOurs\thttps://example.com/\t2020-01-01\ncycle\tours\t2\t1999-01-01\t-\t-\n";

    private const string Answer = """
        {
          "schema_version": "1.2.0", "generated_at": "2026-11-20T01:02:03+00:00", "total": 3,
          "result": [
            { "name": "debian", "label": "Debian", "releases": [
              { "name": "13", "codename": "Trixie", "label": "13 (Trixie)", "isEol": false, "eolFrom": "2028-08-09", "isEoes": false, "eoesFrom": "2030-06-30" },
              { "name": "0.9", "codename": null, "label": "0.9", "isEol": true, "eolFrom": null }] },
            { "name": "nodejs", "label": "Node.js", "releases": [
              { "name": "26", "codename": "Some Name", "label": "26", "isEol": false, "eolFrom": null, "eoesFrom": "2031-01-01" }] },
            { "name": "php", "label": "PHP", "releases": [] }
          ]
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("auditor-eol-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ComponentFact("node")]
    public void The_facts_are_taken_from_the_answer_and_the_images_stay()
    {
        var (code, _) = Refresh(Answer, Table);

        string[] expected =
        [
            "# a note", "image\tdebian\tdebian", "image\tnode\tnodejs", "image\tours\tours",
            "product\tdebian\tDebian\thttps://endoflife.date/debian\t2026-11-20", "cycle\tdebian\t13\t2028-08-09\t2030-06-30\ttrixie", "cycle\tdebian\t0.9\t0001-01-01\t-\t-",
            "product\tnodejs\tNode.js\thttps://endoflife.date/nodejs\t2026-11-20", "cycle\tnodejs\t26\t-\t-\tsome",
            "product\tours\tOurs\thttps://example.com/\t2020-01-01", "cycle\tours\t2\t1999-01-01\t-\t-", "",
        ];
        Assert.Equal(0, code);
        Assert.Equal(expected, File.ReadAllText(Path.Combine(folder, "table.tsv")).Split('\n'));
    }

    [ComponentTheory("node")]
    [InlineData("{}", "no list")]
    [InlineData("{\"generated_at\": \"2026-11-20\", \"result\": [{\"name\": \"debian\", \"releases\": []}]}", "no product nodejs")]
    public void An_answer_of_another_form_changes_nothing(string answer, string message)
    {
        var (code, error) = Refresh(answer, Table);

        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(Table, File.ReadAllText(Path.Combine(folder, "table.tsv")));
    }

    private (int Code, string Error) Refresh(string answer, string table)
    {
        var (answerPath, tablePath) = (Path.Combine(folder, "products.json"), Path.Combine(folder, "table.tsv"));
        File.WriteAllText(answerPath, answer);
        File.WriteAllText(tablePath, table);
        var start = new ProcessStartInfo("node", [Repository.PathOf("rules", "data", "refresh-end-of-life.mjs"), answerPath, tablePath])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
