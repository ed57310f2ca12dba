using Auditor.Documents.Tests.Queries;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests;

public sealed class DocumentTreeTests
{
    [Fact]
    public void The_index_finds_what_a_search_finds() =>
        Check.One(RandomCases.Of(200), Prop.ForAll(RandomTree.Any, root =>
        {
            var tree = TestTree.Of(root);
            foreach (var name in new[] { "a", "b", "c", "missing" })
            {
                var expected = Enumerable.Range(0, tree.Count).Where(id => new Node(tree, id).Name == name).ToList();
                Assert.Equal(expected, tree.Named(name).Select(node => node.Id));
                Assert.Equal(expected.Count > 0, tree.Has(name));
                foreach (var node in tree.Named("b"))
                    Assert.Equal(expected.Where(id => id > node.Id && id < tree.Arrays.Ends[node.Id]), node.Descendants(name).Select(found => found.Id));
            }
        }));

    [Fact]
    public void A_handle_is_equal_to_another_one_of_the_same_place()
    {
        var tree = TestTree.Of("<a><b x='1'/><b/></a>");
        Assert.Equal(tree.Root.Child("b"), tree.Named("b").First());
        Assert.NotEqual(new Node(tree, 1), new Node(tree, 2));
        Assert.NotEqual(tree.Root, TestTree.Of("<a/>").Root);
        Assert.Null(tree.Root.Parent);
        Assert.Null(tree.Root.Child("c"));
        Assert.Equal("1", tree.Root.ChildrenNamed("b").First()["x"]);
    }

    [Theory]
    [InlineData(2, 3, "234")]
    [InlineData(8, 10, "89")]
    [InlineData(20, 1, "")]
    [InlineData(-3, 2, "01")]
    [InlineData(3, -1, "")]
    public void The_text_of_a_span_stays_inside_the_source(int start, int length, string expected)
    {
        var tree = new TreeBuilder("test", [new SourceText("file", "0123456789")], "a", default).Build();
        Assert.Equal(expected, tree.TextOf(new SourceSpan(0, start, length)));
    }

    [Fact]
    public void A_moved_tree_points_elsewhere_with_all_it_has()
    {
        var outer = new SourceText("Dockerfile", "COPY x\na b\n");
        var inner = new TreeBuilder("k", [new SourceText("inner", "a b\n")], "root", new SourceSpan(0, 0, 3)).Attribute("x", "1", new SourceSpan(0, 2, 1))
            .Leaf("leaf", new SourceSpan(0, 2, 1), new TreeAttribute("y", "2", new SourceSpan(0, 0, 1), "why", true)).Problem("p", "m", new SourceSpan(0, 1, 0)).Build();

        var moved = inner.Moved([outer], span => span with { Start = span.Start + 7 });

        Assert.Equal("Dockerfile", moved.Root.Source.Path);
        Assert.Equal(["a b", "b"], new[] { moved.Root, moved.NodeAt(1) }.Select(node => moved.TextOf(node.Span)));
        Assert.Equal(new TreeAttribute("y", "2", new SourceSpan(0, 7, 1), "why", true), moved.NodeAt(1).Attribute("y"));
        Assert.Equal(8, moved.Problems[0].Span.Start);
        Assert.Equal(2, moved.AllAttributes.Length);
    }
}
