using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

public sealed class ShellParserTests
{
    [Theory]
    [InlineData("run.sh", "", ArtifactClaim.ByName)]
    [InlineData("lib/x.bash", "a", ArtifactClaim.ByName)]
    [InlineData("run.sh", "#!/bin/sh -e\n", ArtifactClaim.ByName)]
    [InlineData("run", "#!/bin/sh\n", ArtifactClaim.ByContent)]
    [InlineData("run", "#! /usr/bin/env bash\n", ArtifactClaim.ByContent)]
    [InlineData("run", "#!/usr/bin/env -S A=b dash -e", ArtifactClaim.ByContent)]
    [InlineData("run", "#!/bin/ash\r\n", ArtifactClaim.ByContent)]
    [InlineData("run.sh", "#!/bin/zsh\n", ArtifactClaim.No)]
    [InlineData("run", "#!/usr/bin/env python3\n", ArtifactClaim.No)]
    [InlineData("run", "echo a", ArtifactClaim.No)]
    [InlineData("run", "#!", ArtifactClaim.No)]
    public void A_shell_file_is_claimed(string path, string head, ArtifactClaim expected) => Assert.Equal(expected, new ShellParser().Claims(path, head));

    [Theory]
    [InlineData("#!/bin/sh\na &> b", "posix", "sh")]
    [InlineData("#!/bin/bash\na", "bash", "bash")]
    [InlineData("a", "bash", "")]
    public void The_first_line_names_the_dialect(string text, string dialect, string interpreter)
    {
        var root = Parse(text).Root;
        Assert.Equal((dialect, interpreter), (root["dialect"], root["interpreter"]));
    }

    [Fact]
    public void Options_of_the_first_line_are_on()
    {
        var pipeline = Parse("#!/bin/bash -eo pipefail\na | b").Root.Child("pipeline");
        Assert.Equal(("true", "true"), (pipeline?["pipefail"], pipeline?["errexit"]));
    }

    [Fact]
    public void Every_name_in_a_tree_is_in_the_vocabulary()
    {
        const string script = "#!/bin/bash\nA+=\"x$y\" sudo -u b c -d \"e=$f\" ${!g:-h} ${#i} 2>j <<K | ! l &\n$m\nK\nif a; then b; elif c; then d; else e; fi; for x in y; do z; done; "
            + "select s in t; do u; done; while a; do b; done; until a; do b; done; case \"$a\" in b) c;; esac; { a; }; (b); f() { c; }; coproc d; pip install -r a b; [[ e ]]; ((f)); sh -c \"g $h\"; export A=b <(c); app --token fake-1; set -eo pipefail; curl \"https://a.example/tool/$v\" | sh; a | b; sh -c '[[ n ]]'; )";
        var parser = new ShellParser();
        var tree = Parse(script);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Check(tree.Root, parser.Vocabulary, seen);
        Assert.Equal(parser.Vocabulary.Elements.Select(element => element.Name).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Attributes_that_are_always_there_are_there_in_every_fixture_of_mistakes()
    {
        foreach (var script in new[] { "for", "case", "select", "a <<", "a <<E", "${", "f()", "; x", "eval", "sh -c", "sudo", "a >" }) Check(Parse(script).Root, new ShellParser().Vocabulary, []);
    }

    private static void Check(Node node, Vocabulary vocabulary, HashSet<string> seen)
    {
        var element = vocabulary.Element(node.Name);
        Assert.True(element is not null, node.Name);
        seen.Add(node.Name);
        foreach (var attribute in node.Attributes) Assert.True(element.Attribute(attribute.Name) is not null, $"{node.Name}/@{attribute.Name}");
        foreach (var attribute in element.Attributes.Where(attribute => attribute.IsAlways)) Assert.True(node.Has(attribute.Name), $"{node.Name}/@{attribute.Name}");
        foreach (var child in node.Children) Check(child, vocabulary, seen);
    }

    private static DocumentTree Parse(string text) =>
        new ShellParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Shell, new SourceText("script.sh", text), "")));
}
