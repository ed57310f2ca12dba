using System.Collections;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Auditor.Documents.Queries;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Queries;

/// <summary>The oracle is LINQ to XML's navigator over the same elements.</summary>
public sealed class TreeNavigatorTests
{
    private static readonly string[] Expressions =
    [
        "/", "/*", "/a", "//a", "//b[@x]", "//*[@x='1']", "//@x", "//@*", "//a/@*[2]", "//a//b", "//a/b/c", "//a[b]", "//a[not(b)]",
        "//a[b and c]", "//a[b or @y]", "//a[.//c[@x = '1']]", "//b[1]", "(//b)[1]", "//b[last()]", "//b[position() > 1]", "//c/..",
        "//c/../@x", "//c/ancestor::a", "//c/ancestor::*[1]", "//c/ancestor-or-self::*[@x][1]", "//b/following-sibling::*",
        "//b/following-sibling::*[1]", "//b/preceding-sibling::*[1]", "//b/preceding-sibling::c", "//b/following::a", "//b/preceding::a",
        "//b/preceding::*[2]", "//@x/..", "//@x/ancestor::*", "//@x/following::b", "//@x/preceding::*", "//a | //c/@y | //b", "//a[@x = //b/@y]",
        "//a[@x != ../@x]", "//a[count(*) > 1]", "//*[count(.//b) = 2]", "//a/descendant-or-self::a", "//a/descendant::*[3]",
        "//a/descendant-or-self::node()/@x", "//self::b", "//a/self::node()", "//*[name() = 'b']", "//*[local-name(..) = 'a']", "//@*[name() = 'y']",
        "//*[. = '']", "//*[@x > 1]", "//*[sum(b/@x) > 2]", "//text()", "//node()", "//comment()", "//*[string(@x) = @y]", "//a[last()]/b[last()]",
        "/descendant::b[2]", "//a/parent::b", "//*[@x][2]", "//*[../@x]/*", "/*/*/*[@y]", "//missing", "//a/@missing", "//*[string-length(name()) = 1][2]",
    ];

    private static readonly string[] Values =
    [
        "count(//*)", "sum(//@x)", "string(//@x)", "name(//b)", "string(//b/preceding::*/@x)", "number(//a/@y)", "concat(//@x, '-', //@y)",
        "boolean(//b/c)", "//a/@x = //b/@x", "//a/@x < //b/@x", "count(//b/preceding-sibling::*)", "string-length(//@x)", "//c = ''",
        "string(//c/ancestor::*/@x)", "name(//c/ancestor::*)", "normalize-space(//a)", "-1 div 3", "0.1 + 0.2", "translate(//@x, '1', '2')",
    ];

    [Fact]
    public void Selections_are_those_of_another_navigator() =>
        ForRandomTrees((document, tree) => Assert.All(Expressions, expression => Assert.Equal(Expected(document, expression), Actual(tree, expression))));

    [Fact]
    public void Values_are_those_of_another_navigator() =>
        ForRandomTrees((document, tree) => Assert.All(Values, expression =>
            Assert.Equal(document.CreateNavigator().Evaluate($"string({expression})"), TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty))));

    [Fact]
    public void Positions_compare_as_those_of_another_navigator() =>
        ForRandomTrees((document, tree) =>
        {
            var theirs = Everywhere(document.CreateNavigator());
            var ours = Everywhere(new TreeNavigator(tree.Root, QueryScope.Empty));
            Assert.Equal(theirs.Select(Shown), ours.Select(Shown));
            foreach (var (left, right) in Pairs(theirs.Count))
            {
                Assert.Equal(theirs[left].ComparePosition(theirs[right]), ours[left].ComparePosition(ours[right]));
                Assert.Equal(theirs[left].IsDescendant(theirs[right]), ours[left].IsDescendant(ours[right]));
                Assert.Equal(left == right, ours[left].IsSamePosition(ours[right]));
            }
        });

    [Fact]
    public void Steps_lead_where_those_of_another_navigator_lead() =>
        ForRandomTrees((document, tree) =>
        {
            var ours = Everywhere(new TreeNavigator(tree.Root, QueryScope.Empty));
            foreach (var (theirs, own) in Everywhere(document.CreateNavigator()).Zip(ours)) Assert.Equal(Surroundings(theirs), Surroundings(own));
        });

    [Fact]
    public void Positions_of_two_trees_are_strangers()
    {
        var one = new TreeNavigator(TestTree.Of("<a x='1'/>").Root, QueryScope.Empty);
        var other = new TreeNavigator(TestTree.Of("<a x='1'/>").Root, QueryScope.Empty);
        Assert.False(one.IsSamePosition(other));
        Assert.False(one.IsDescendant(other));
        Assert.False(one.MoveTo(other));
        Assert.Equal(XmlNodeOrder.Unknown, one.ComparePosition(other));
    }

    private static void ForRandomTrees(Action<XDocument, DocumentTree> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(RandomTree.Any, root => check(new XDocument(root), TestTree.Of(root))));

    private static string Expected(XDocument document, string expression)
    {
        var elements = document.Descendants().ToList();
        var found = ((IEnumerable)document.XPathEvaluate(expression)).Cast<XObject>().Select(item => item switch
        {
            XAttribute attribute => $"{elements.IndexOf(attribute.Parent!)}@{attribute.Name}",
            XElement element => Number(elements.IndexOf(element)),
            _ => "0",
        });
        return $"{expression}: {string.Join(' ', WithoutDocument(found))}";
    }

    private static string Actual(DocumentTree tree, string expression)
    {
        var found = TreeQuery.Compile(expression).Select(tree.Root, QueryScope.Empty);
        var places = found.Select(item => (item.Node.Id, item.Attribute is { } attribute ? AttributeIndex(item.Node, attribute) : -1)).ToList();
        Assert.Equal(places.Distinct().Order(), places);
        return $"{expression}: {string.Join(' ', found.Select(item => Number(item.Node.Id) + (item.Attribute is { } attribute ? "@" + attribute.Name : "")))}";
    }

    private static int AttributeIndex(Node node, TreeAttribute attribute) => node.Attributes.ToArray().ToList().IndexOf(attribute);

    // We give the root for the document node.
    private static IEnumerable<string> WithoutDocument(IEnumerable<string> found)
    {
        var all = found.ToList();
        return all is ["0", "0", ..] ? all.Skip(1) : all;
    }

    private static List<XPathNavigator> Everywhere(XPathNavigator start)
    {
        start.MoveToRoot();
        var places = start.SelectDescendants(XPathNodeType.All, matchSelf: true).Cast<XPathNavigator>().Select(place => place.Clone());
        return [.. places.SelectMany(place => place.Select("@*").Cast<XPathNavigator>().Select(attribute => attribute.Clone()).Prepend(place))];
    }

    private static string Surroundings(XPathNavigator place)
    {
        Func<XPathNavigator, bool>[] moves =
        [
            at => at.MoveToParent(), at => at.MoveToFirstChild(), at => at.MoveToNext(), at => at.MoveToPrevious(), at => at.MoveToFirst(),
            at => at.MoveToFirstAttribute(), at => at.MoveToNextAttribute(), at => at.MoveToAttribute("y", ""), at => at.MoveToAttribute("y", "urn:x"),
            at => at.MoveToChild("b", ""), at => at.MoveToNext("b", ""), at => at.MoveToFollowing("c", ""), at => at.MoveToFollowing(XPathNodeType.Element),
        ];
        var facts = $"{Shown(place)} {place.HasAttributes} {place.GetAttribute("x", "")} {place.IsEmptyElement} {place.HasChildren}";
        var children = string.Concat(place.SelectChildren("b", "").Cast<XPathNavigator>().Select(Shown));
        var below = string.Concat(place.SelectDescendants("c", "", matchSelf: true).Cast<XPathNavigator>().Select(Shown));
        return $"{facts} {children} {below}: {string.Join(' ', moves.Select(move => Moved(place.Clone(), move)))}";
    }

    private static string Moved(XPathNavigator at, Func<XPathNavigator, bool> move) => move(at) ? Shown(at) : "-";

    private static string Shown(XPathNavigator at) => $"{at.NodeType}/{at.Name}/{at.Value}/{at.Select("ancestor::*").Count}/{at.Select("preceding::*").Count}";

    private static IEnumerable<(int Left, int Right)> Pairs(int count) =>
        from left in Enumerable.Range(0, Math.Min(count, 40))
        from right in Enumerable.Range(0, Math.Min(count, 40))
        select (left, right);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
