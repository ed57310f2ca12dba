using System.Text;
using Auditor.Documents.Yaml;
using Auditor.Documents.Yaml.Common;

namespace Auditor.Documents.Tests.Yaml;

/// <summary>What the reader of common YAML takes, it reads just as the full parser does.</summary>
public sealed class CommonYamlTests
{
    private const string Project = """
        # top
        x-logging: &logging
          driver: json-file
          options: {max-size: 10m, "max-file": '3'}   # inline

        services:
          web:
            image: "registry.example/web:1.2"
            command: ["sh", '-c', --flag, "a # b",
              "it's", last]
            environment:
            - A=b c#d
            - "B=\"x\" \\ \n"
            -
            - - nested
              - 'it''s'
            ports: &ports
              - 80:80
              - target: 443
                published: 8443
            empty:
            healthcheck:
              test: |
                set -e

                  curl -f http://localhost/ || exit 1
              interval: 10s
            logging: *logging
            labels: []
            deploy: {}
          café: {ports: *x}
        """;

    public static TheoryData<string> Taken => new(
        Project.Replace("{ports: *x}", "{a: [b, {c: d}]}", StringComparison.Ordinal),
        "---\na: b\n",
        "- a\n- b: c\n  d:\n  - e\n-   f: |-\n      text\n\n\n# end",
        "\n\n  a: &x b\n  <<: *x\n",
        "a: [\n  b,\n]\nc: |+\n  d\n\n\ne: 'f' # g");

    /// <summary>Each has something that is not common, or is no YAML.</summary>
    public static TheoryData<string> Refused => new(
        "", "# nothing\n", "text", "[a]", Project, "a: b\n---\nc: d\n", "a: b\n...\n", "a:\tb\n", "a: b\r\n", "a: \"b\n  c\"\n", "a: b\n  c\n", "a: >\n  b\n", "a: !x b\n", "? a\n: b\n",
        "a: b\na: c\n", "a: *x\n", "a: &x\n  b: *x\n", "a: &x\n", "&x a: b\n", "a: b: c\n", "a: - b\n", "a: \"b\" c\n", "a: [b\n", "a: [b: c]\n", "a: [\nb]\n", "a: {{ b }}\n", "a: \"\\x41\"\n", "a: @b\n", "a : b\n",
        "a:\n    b: c\n  d: e\n", "a:\n  - b\n c: d\n", "a: | b\n  c\n", "a: |--\n  b\n", "a: |2\n  b\n", "a: |\n\n  b\n", "a*b: c\n", "a: 🐳\n", "a: \"b\"# c\n", "%YAML 1.2\n---\na: b\n");

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_is_common_is_taken(string text)
    {
        Assert.NotNull(CommonYaml.Read(text, 7));
        Check(text);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_is_left_to_the_full_parser(string text) => Assert.Null(CommonYaml.Read(text, 7));

    [Theory]
    [MemberData(nameof(Taken))]
    public void Every_prefix_is_read_alike(string text)
    {
        for (var length = 0; length <= text.Length; length++) Check(text[..length]);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void Mutations_are_read_alike(string text)
    {
        var random = new Random(4711);
        var taken = 0;
        for (var i = 0; i < 8_000; i++) taken += Check(Mutated(text, random)) ? 1 : 0;
        Assert.InRange(taken, 500, 7_900);
    }

    [Fact]
    public void Deep_nesting_is_left_to_the_full_parser()
    {
        Assert.Null(CommonYaml.Read("a: " + new string('[', 5_000) + new string(']', 5_000), 0));
        Assert.Null(CommonYaml.Read(string.Concat(Enumerable.Repeat("- ", 5_000)) + "a", 0));
    }

    private static string Mutated(string text, Random random)
    {
        const string Characters = " \n:-#[]{}&*'\"|>!,?%@\\ab01";
        var mutated = new StringBuilder(text);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(mutated.Length);
            if (random.Next(3) > 0) mutated.Remove(at, 1);
            if (random.Next(3) > 0) mutated.Insert(at, Characters[random.Next(Characters.Length)]);
            if (mutated.Length == 0) break;
        }

        return mutated.ToString();
    }

    /// <summary>Whether the text is taken.</summary>
    private static bool Check(string text)
    {
        if (CommonYaml.Read(text, 7) is not { } read) return false;
        Assert.Equal(Written(YamlReader.ReadByEvents(new SourceText("sample.yml", text), 7)), Written(read));
        return true;
    }

    private static string Written(YamlFile file)
    {
        var written = new StringBuilder();
        foreach (var document in file.Documents) Write(document, written, "");
        foreach (var comment in file.Comments) written.Append(comment).Append('\n');
        foreach (var problem in file.Problems) written.Append(problem).Append('\n');
        return written.ToString();
    }

    private static void Write(YamlNode node, StringBuilder written, string indent)
    {
        written.Append(indent).Append(node.GetType().Name).Append(node.Span).Append(node.Anchor).Append('!').Append(node.Tag).Append(' ');
        if (node is YamlScalar scalar) written.Append(scalar.Style).Append(' ').Append(scalar.Value).Append(' ').AppendJoin(',', Places(scalar.Text));
        if (node is YamlAlias alias) written.Append(alias.Name).Append(alias.Anchored?.Span);
        written.Append(node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true } ? " flow\n" : "\n");
        foreach (var child in ChildrenOf(node)) Write(child, written, indent + " ");
    }

    private static IEnumerable<SourceSpan> Places(MappedText text) => Enumerable.Range(0, text.Text.Length + 1).Select(i => text.Map(i, i < text.Text.Length ? 1 : 0));

    private static IEnumerable<YamlNode> ChildrenOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
