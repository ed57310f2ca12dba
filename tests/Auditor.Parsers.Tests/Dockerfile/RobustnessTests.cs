using Auditor.Documents;
using Auditor.Parsers.Dockerfile;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class RobustnessTests
{
    public static TheoryData<string> Fixtures()
    {
        var data = new TheoryData<string>();
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("tests", "fixtures", "dockerfile")).Order(StringComparer.Ordinal)) data.Add(Path.GetFileName(folder));
        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_prefix_of_every_fixture_is_read(string name)
    {
        var text = Read(name);
        for (var length = 0; length <= text.Length; length++) CheckTree(DockerfileTrees.Parse(text[..length]));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_has_problems_only_when_it_is_broken_on_purpose(string name)
    {
        var errors = DockerfileTrees.Parse(Read(name)).Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code);

        if (name == "broken-on-purpose") Assert.NotEmpty(errors);
        else Assert.Empty(errors);
    }

    [Fact]
    public void The_broken_fixture_names_each_of_its_faults()
    {
        string[] expected =
        [
            "unknown-instruction", "missing-arguments", "invalid-from", "invalid-from", "missing-value", "missing-equals", "missing-arguments", "invalid-healthcheck",
            "invalid-healthcheck", "onbuild-forbidden", "onbuild-forbidden", "shell-not-json", "unknown-flag", "json-not-strings", "invalid-substitution", "unterminated-heredoc",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), DockerfileTrees.Problems(Read("broken-on-purpose")).Where(code => code != "instruction-before-from").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("FROM a\nRUN echo \0 x\n")]
    [InlineData("\0\0\0\0")]
    public void A_nul_character_is_a_problem(string text) => Assert.Contains("nul-character", DockerfileTrees.Problems(text));

    public static TheoryData<string, string, int> Repeated() => new()
    {
        { "FROM a\n", "RUN echo x && y | z\n", 20_000 },
        { "FROM a\nRUN ", "x ", 50_000 },
        { "FROM a\nRUN ", "x \\\n", 50_000 },
        { "FROM a\n", "ENV A=$A$A\n", 20_000 },
        { "FROM a\nENV A=", "${A:-", 20_000 },
        { "FROM a\nENV A=", "\"", 50_000 },
        { "FROM a\n", "ONBUILD ENV A=1\n", 20_000 },
        { "FROM a\n", "ONBUILD ", 20_000 },
        { "", "FROM a\n", 20_000 },
        { "FROM a AS a\n", "FROM a AS a\nENV A=1\n", 5_000 },
        { "FROM a\nCOPY ", "<<E ", 5_000 },
        { "FROM a\n", "COPY --from=zz x y\n", 20_000 },
        { "FROM a\nCMD ", "[", 100_000 },
        { "FROM a\nCMD [", "\"\\u0041\",", 50_000 },
        { "FROM a\nCOPY ", "--x ", 20_000 },
        { "FROM a\nEXPOSE ", "80-90 ", 20_000 },
        { "FROM a\nLABEL ", "$UNKNOWN_NAME_OF_A_VARIABLE=", 10_000 },
        { "# a\n", "#\\\n", 100_000 },
        { "", "\\\n", 100_000 },
        { "FROM a\n", "x", 100_000 },
        { "", "\n", 1_000_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_text_that_repeats_itself_is_read(string start, string part, int count) =>
        CheckTree(DockerfileTrees.Parse(start + string.Concat(Enumerable.Repeat(part, count))));

    [Fact]
    public void Ten_megabytes_are_read()
    {
        var value = new string('v', 200);
        var text = "FROM a\n" + string.Concat(Enumerable.Range(0, 45_000).Select(number => $"ENV NAME_{number}={value} COPY_{number}=$NAME_{number / 2}\n"));

        Assert.True(text.Length > 10_000_000);
        CheckTree(DockerfileTrees.Parse(text));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_tree_holds_nothing_that_the_vocabulary_does_not_know(string name)
    {
        var tree = DockerfileTrees.Parse(Read(name));
        for (var node = (Node?)tree.Root; node is { } current; node = Next(current))
        {
            var element = DockerfileVocabulary.Instance.Element(current.Name);
            Assert.True(element is not null, current.Name);
            foreach (var attribute in current.Attributes) Assert.True(element.Attribute(attribute.Name) is not null, $"{current.Name}/@{attribute.Name}");
            foreach (var attribute in element.Attributes) Assert.True(!attribute.IsAlways || current.Has(attribute.Name), $"{current.Name}/@{attribute.Name} is missing");
        }
    }

    private static Node? Next(Node node)
    {
        foreach (var child in node.Children) return child;
        for (Node? current = node; current is { Parent: { } parent } here; current = parent)
        {
            foreach (var sibling in parent.Children)
            {
                if (sibling.Id > here.Id) return sibling;
            }
        }

        return null;
    }

    private static void CheckTree(DocumentTree tree)
    {
        var length = tree.Sources[0].Text.Length;
        Assert.All(tree.Problems, problem => Assert.InRange(problem.Span.Start, 0, length));
        foreach (var stage in tree.Named("stage").Take(50))
        {
            foreach (var child in stage.Children.Take(50)) Assert.InRange(child.Span.End, child.Span.Start, length);
        }
    }

    private static string Read(string name) => File.ReadAllText(Repository.PathOf("tests", "fixtures", "dockerfile", name, "Dockerfile")).TrimStart('\uFEFF');
}
