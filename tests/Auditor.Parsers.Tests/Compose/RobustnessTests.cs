using Auditor.Documents;
using Auditor.Parsers.Compose;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Compose;

public sealed class RobustnessTests
{
    public static TheoryData<string> Fixtures()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "compose"), "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            data.Add(Path.GetRelativePath(Repository.PathOf("tests", "fixtures", "compose"), file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_prefix_of_every_fixture_is_read(string name)
    {
        var text = Read(name);
        for (var length = 0; length <= text.Length; length += text.Length > 2000 ? 7 : 1) CheckTree(ComposeTrees.Parse(text[..length]));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_tree_holds_nothing_that_the_vocabulary_does_not_know(string name)
    {
        var tree = ComposeTrees.Parse(Read(name));
        for (var id = 0; id < tree.Count; id++)
        {
            var node = tree.NodeAt(id);
            var element = ComposeVocabulary.Instance.Element(node.Name);
            Assert.True(element is not null, node.Name);
            foreach (var attribute in node.Attributes) Assert.True(element.Attribute(attribute.Name) is not null, $"{node.Name}/@{attribute.Name}");
            foreach (var attribute in element.Attributes) Assert.True(!attribute.IsAlways || node.Has(attribute.Name), $"{node.Name}/@{attribute.Name} is missing");
        }
    }

    [Fact]
    public void Aliases_that_multiply_stay_small()
    {
        var text = "x-a: &a [1,2,3,4,5,6,7,8,9]\n" + string.Concat("bcdefghij".Select(letter => $"x-{letter}: &{letter} [{string.Join(',', Enumerable.Repeat($"*{(char)(letter - 1)}", 9))}]\n"))
            + "services:\n  a:\n    image: x:1\n    environment: *j\n    x-bomb: *j\n    command: *j\n";

        CheckTree(ComposeTrees.Parse(text));
    }

    [Fact]
    public void Merge_keys_that_multiply_stay_small()
    {
        var text = "x-a: &a { k0: 1 }\n" + string.Concat(Enumerable.Range(1, 40).Select(number => $"x-{number}: &m{number} {{ <<: [*{(number == 1 ? "a" : $"m{number - 1}")}, *{(number == 1 ? "a" : $"m{number - 1}")}] }}\n"))
            + "services:\n  a:\n    <<: *m40\n    image: x:1\n";

        CheckTree(ComposeTrees.Parse(text));
    }

    [Fact]
    public void Services_that_share_a_large_environment_are_bounded()
    {
        var text = "x-env: &env\n" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"  K{number}: v\n")) + "services:\n"
            + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"  s{number}:\n    image: x:1\n    environment: *env\n"));
        var tree = ComposeTrees.Parse(text);

        Assert.Contains(tree.Problems, problem => problem.Code == "project-too-large");
        CheckTree(tree);
    }

    [Theory]
    [InlineData("services:\n  a: &a\n    <<: *a\n    image: x:1\n", "recursive-alias")]
    [InlineData("services:\n  a:\n    image: *gone\n", "unknown-alias")]
    [InlineData("services:\n\ta:\n", "tab-indentation")]
    [InlineData("services:\n  a:\n    image: x\0y\n", "nul-character")]
    [InlineData("services:\n  a: {{ x }}\n", "template")]
    [InlineData("services:\n  a:\n    image: x:1\n  a:\n    image: y:1\n", "duplicate-key")]
    [InlineData("services:\n  a:\n    image: [x\n", "syntax-error")]
    public void What_is_broken_is_a_problem_with_a_place_and_the_rest_is_read(string text, string code)
    {
        var tree = ComposeTrees.Parse(text);

        Assert.Contains(tree.Problems, problem => problem.Code == code);
        CheckTree(tree);
    }

    public static TheoryData<string, string, int> Repeated() => new()
    {
        { "services:\n", "  a:\n    image: x\n", 5_000 },
        { "services:\n  a:\n    image: ", "${A:-", 20_000 },
        { "services:\n  a:\n    image: ", "${A", 20_000 },
        { "services:\n  a:\n    image: ", "$", 100_000 },
        { "services:\n  a:\n    image: ", "$A:", 20_000 },
        { "services:\n  a:\n    command: ", "x ", 50_000 },
        { "services:\n  a:\n    command: \"", "'", 50_000 },
        { "services:\n  a:\n    ports:\n", "      - 80-90:80-90\n", 10_000 },
        { "services:\n  a:\n    volumes:\n", "      - a:b:c:d\n", 10_000 },
        { "services:\n  a:\n    x: ", "[", 10_000 },
        { "services:\n  a:\n    x: ", "{a: ", 10_000 },
        { "services:\n  a:\n    depends_on:\n", "      - b\n", 10_000 },
        { "", "a:\n", 20_000 },
        { "", "---\n", 5_000 },
        { "services:\n  a:\n    build:\n      dockerfile_inline: |\n", "        RUN x\n", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_text_that_repeats_itself_is_read(string start, string part, int count) => CheckTree(ComposeTrees.Parse(start + string.Concat(Enumerable.Repeat(part, count))));

    [Fact]
    public void A_long_chain_of_dependencies_is_no_deep_recursion()
    {
        var text = "services:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"  s{number}:\n    image: x:1\n    depends_on: [s{number + 1}]\n"));

        CheckTree(ComposeTrees.Parse(text));
    }

    [Fact]
    public void A_long_chain_of_extends_ends()
    {
        var text = "services:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"  s{number}:\n    image: x:1\n    extends: s{number + 1}\n"));

        CheckTree(ComposeTrees.Parse(text));
    }

    [Fact]
    public void Five_megabytes_are_read()
    {
        var text = "services:\n" + string.Concat(Enumerable.Range(0, 12_000).Select(number =>
            $"  service-{number}:\n    image: registry.example.com/team/service-{number}:1.2.3\n    restart: always\n    ports:\n      - \"127.0.0.1:{number % 60000 + 1}:8080\"\n    environment:\n      NAME: value-{number}\n      OTHER: ${{OTHER_{number}:-default}}\n"
            + $"      LONG: {new string('x', 200)}\n    depends_on:\n      - service-{number / 2}\n"));

        Assert.True(text.Length > 5_000_000);
        CheckTree(ComposeTrees.Parse(text));
    }

    private static void CheckTree(DocumentTree tree)
    {
        Assert.All(tree.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, tree.Sources[problem.Span.Source].Text.Length));
        foreach (var attribute in tree.AllAttributes[..Math.Min(tree.AllAttributes.Length, 2_000)])
            Assert.InRange(attribute.Span.End, attribute.Span.Start, tree.Sources[attribute.Span.Source].Text.Length);
    }

    private static string Read(string name) => File.ReadAllText(Repository.PathOf("tests", "fixtures", "compose", name)).TrimStart('\uFEFF');

    [Theory]
    [InlineData("[*a{0}]", "x-b: *a{0}", 50_000)]
    [InlineData("{{c: *a{0}}}", "labels: *a{0}", 50_000)]
    [InlineData("{{<<: *a{0}}}", "<<: *a{0}", 2_000)]
    public void Aliases_that_lead_deep_end_nothing(string link, string use, int links)
    {
        var chain = string.Concat(Enumerable.Range(1, links).Select(i => $"x-a{i}: &a{i} {string.Format(System.Globalization.CultureInfo.InvariantCulture, link, i - 1)}\n"));
        var tree = ComposeTrees.Parse($"x-a0: &a0 {{b: 1}}\n{chain}services:\n  a:\n    image: x:1\n    {string.Format(System.Globalization.CultureInfo.InvariantCulture, use, links)}\n");

        Assert.Contains(tree.Problems, problem => problem.Code == "too-deep");
        Assert.True(tree.Root.Has("incomplete"));
        Assert.Single(tree.Named("service"));
    }

    [Fact]
    public void What_aliases_repeat_is_bounded_before_it_is_merged()
    {
        var ports = string.Join(", ", Enumerable.Range(1, 4_000).Select(i => $"\"{i}:80\""));
        var shared = $"x-s: &s {{ image: \"x:1\", ports: [{ports}] }}\nservices:\n" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"  s{i}: *s\n"));
        var over = "services:\n" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"  s{i}: {{ ports: [\"1:80\"] }}\n"));
        var tree = ComposeTrees.Project(("compose.override.yaml", over), ("compose.yaml", shared));

        Assert.Contains(tree.Problems, problem => problem.Code == "project-too-large");
        Assert.True(tree.Root.Has("incomplete"));
    }

    [Fact]
    public void What_is_shared_exactly_up_to_the_limit_is_read()
    {
        var list = string.Join(", ", Enumerable.Range(1, 247).Select(i => $"k{i}"));
        var tree = ComposeTrees.Parse($"x-s: &s {{ image: \"x:1\", command: [{list}] }}\nservices:\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"  s{i}: *s\n")));

        Assert.Equal(400, tree.Named("service").Count());
        Assert.DoesNotContain(tree.Problems, problem => problem.Code == "project-too-large");
    }

    [Fact]
    public void Few_characters_cannot_ask_for_a_lot_of_work()
    {
        var list = string.Join(", ", Enumerable.Range(1, 2_000).Select(i => $"\"{i}:80\""));
        string Sharing(string service) => $"x-l: &l [{list}]\nservices:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  s{i}: {{ {service} }}\n"));
        var tree = ComposeTrees.Project(("compose.override.yaml", Sharing("ports: *l")), ("compose.yaml", Sharing("image: \"x:1\", ports: *l")));

        Assert.Contains(tree.Problems, problem => problem.Code == "project-too-large" && problem.Message.StartsWith("More than 100000 values", StringComparison.Ordinal));
        Assert.True(tree.Root.Has("incomplete"));
        Assert.InRange(tree.Named("port").Count(), 1, 100_000);
    }

    [Fact]
    public void What_is_included_in_many_ways_is_read_once()
    {
        const int Files = 10;
        (string, string) Level(int number) => ($"f{number}.yml", (number + 1 < Files ? $"include: [f{number + 1}.yml, f{number + 1}.yml, f{number + 1}.yml]\n" : "") + $"services:\n  s{number}: {{ image: \"x:1\" }}\n");
        var tree = ComposeTrees.Project([("compose.yaml", "include: [f0.yml, f0.yml]\n"), .. Enumerable.Range(0, Files).Select(Level)]);

        Assert.Equal(Files, tree.Named("service").Count());
        Assert.Equal(Files, tree.Named("file").Count(file => file["role"] == "included"));
        Assert.False(tree.Root.Has("incomplete"));
    }

    [Fact]
    public void Only_so_many_documents_are_put_on_top_of_each_other()
    {
        var tree = ComposeTrees.Parse(string.Concat(Enumerable.Range(0, 101).Select(number => $"services:\n  s{number}: {{ image: \"x:1\" }}\n---\n")).TrimEnd('-', '\n') + "\n");

        Assert.Equal(100, tree.Named("service").Count());
        Assert.Contains(tree.Problems, problem => problem.Code == "project-too-large");
        Assert.True(tree.Root.Has("incomplete"));
    }
}
