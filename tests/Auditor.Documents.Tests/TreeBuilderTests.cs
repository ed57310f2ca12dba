using System.Globalization;

namespace Auditor.Documents.Tests;

public sealed class TreeBuilderTests
{
    private static readonly SourceText Text = new("file", "0123456789");

    [Fact]
    public void Nodes_stand_in_document_order()
    {
        var tree = Builder().Open("b", At(1)).Leaf("c", At(2)).Leaf("d", At(3)).Close().Leaf("e", At(4)).Build();
        Assert.Equal("a0 b1 c2 d3 e4", Shown(tree.Root.Descendants("none").Concat(All(tree))));
        Assert.Equal("b1 e4", Shown(tree.Root.Children));
        Assert.Equal("c2 d3", Shown(tree.Root.Children.First().Children));
        Assert.Equal("b1 a0", Shown(new Node(tree, 3).Ancestors));
    }

    [Fact]
    public void Previous_siblings_are_linked()
    {
        var tree = Builder().Open("b", At(1)).Leaf("c", At(2)).Leaf("d", At(3)).Close().Leaf("e", At(4)).Build();
        Assert.Equal([-1, -1, -1, 2, 1], tree.Arrays.Previous);
    }

    [Fact]
    public void Build_closes_what_is_open()
    {
        var tree = Builder().Open("b", At(1)).Open("c", At(2)).Build();
        Assert.Equal([3, 3, 3], tree.Arrays.Ends);
    }

    [Fact]
    public void The_root_is_closed_by_build_alone() => Assert.Throws<InvalidOperationException>(() => Builder().Close());

    [Fact]
    public void Attributes_stand_with_their_node_in_the_order_of_setting()
    {
        var builder = Builder().Attribute("x", "1", At(0)).Open("b", At(1));
        var b = builder.Current;
        builder.Attribute("y", "2", At(1)).Open("c", At(2)).Attribute("z", "3", At(2)).Close();
        var tree = builder.AttributeOf(b, new TreeAttribute("late", "4", At(5))).Close().Attribute("w", "5", At(0)).Build();
        Assert.Equal("a x=1 w=5 | b y=2 late=4 | c z=3", WithAttributes(tree));
    }

    [Fact]
    public void The_last_attribute_of_a_name_wins_in_the_place_of_the_first()
    {
        var tree = Builder().Attribute("x", "1", At(0)).Attribute("y", "2", At(0)).Attribute("x", "3", At(0)).Leaf("b", At(1), new TreeAttribute("x", "4", At(1)))
            .AttributeOf(0, new TreeAttribute("y", "5", At(2))).Build();
        Assert.Equal("a x=3 y=5 | b x=4", WithAttributes(tree));
    }

    [Fact]
    public void A_flag_that_is_not_set_is_not_there()
    {
        var tree = Builder().Flag("on", true, At(0)).Flag("off", false, At(0)).Build();
        Assert.Equal("a on=true", WithAttributes(tree));
        Assert.False(tree.Root.Has("off"));
        Assert.Equal("", tree.Root["off"]);
    }

    [Fact]
    public void Depth_is_bounded_and_told_once()
    {
        var builder = Builder();
        for (var i = 0; i < 10_000; i++) builder.Open("b", At(1)).Attribute("depth", (i + 1).ToString(CultureInfo.InvariantCulture), At(1));
        for (var i = 0; i < 10_000; i++) builder.Close();
        var tree = builder.Leaf("after", At(2)).Build();
        Assert.Equal(TreeBuilder.MaximumDepth + 1, tree.Count);
        Assert.Equal("511", new Node(tree, TreeBuilder.MaximumDepth - 1)["depth"]);
        Assert.Equal(0, tree.Root.Child("after")?.Parent?.Id);
        Assert.Equal("tree-too-large", Assert.Single(tree.Problems).Code);
    }

    [Fact]
    public void The_number_of_nodes_is_bounded_and_told_once()
    {
        var builder = Builder();
        for (var i = 0; i < TreeBuilder.MaximumNodes + 1_000; i++) builder.Leaf("b", At(1));
        var tree = builder.Build();
        Assert.Equal(TreeBuilder.MaximumNodes, tree.Count);
        Assert.Single(tree.Problems);
    }

    [Fact]
    public void A_dropped_node_takes_its_attributes_with_it()
    {
        var builder = Builder();
        for (var i = 0; i < TreeBuilder.MaximumDepth; i++) builder.Open("b", At(1));
        Assert.Equal(-1, builder.Current);
        var tree = builder.AttributeOf(builder.Current, new TreeAttribute("x", "1", At(1))).Attribute("y", "2", At(1)).Build();
        Assert.All(All(tree), node => Assert.True(node.Attributes.IsEmpty));
    }

    [Fact]
    public void An_attribute_needs_a_node() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Builder().AttributeOf(1, new TreeAttribute("x", "1", At(1))));

    [Fact]
    public void Problems_stand_in_order_of_position()
    {
        var tree = Builder().Problem("late", "", At(5)).Problem("first", "", At(1)).Problem("second", "", At(1)).Build();
        Assert.Equal(["first", "second", "late"], tree.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Trees_that_are_written_within_and_after_one_another_keep_what_is_theirs()
    {
        var outer = Builder().Attribute("x", "outer", At(0)).Open("b", At(1));
        var inner = Builder().Attribute("x", "inner", At(0)).Leaf("c", At(2), new TreeAttribute("y", "1", At(2))).Build();
        var first = outer.Leaf("d", At(3), new TreeAttribute("y", "2", At(3))).Build();
        var last = Builder().Attribute("x", "last", At(0)).Leaf("e", At(4)).Leaf("f", At(5)).Build();
        Assert.Equal("a x=inner | c y=1", WithAttributes(inner));
        Assert.Equal("a x=outer | b | d y=2", WithAttributes(first));
        Assert.Equal("a x=last | e | f", WithAttributes(last));
    }

    [Fact]
    public void What_is_written_after_a_tree_is_built_stands_in_no_other()
    {
        var builder = Builder();
        builder.Build();
        var next = Builder().Leaf("b", At(1));
        builder.Open("late", At(2));
        Assert.Equal("a b", string.Join(' ', All(next.Build()).Select(node => node.Name)));
    }

    private static TreeBuilder Builder() => new("test", [Text], "a", At(0));

    private static SourceSpan At(int start) => new(0, start, 1);

    private static IEnumerable<Node> All(DocumentTree tree) => Enumerable.Range(0, tree.Count).Select(id => new Node(tree, id));

    private static string Shown(IEnumerable<Node> nodes) => string.Join(' ', nodes.Select(node => node.Name + node.Span.Start));

    private static string WithAttributes(DocumentTree tree) => string.Join(" | ", All(tree).Select(node =>
        node.Name + string.Concat(node.Attributes.ToArray().Select(attribute => $" {attribute.Name}={attribute.Value}"))));
}
