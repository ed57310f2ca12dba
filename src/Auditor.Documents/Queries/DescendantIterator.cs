using System.Xml.XPath;

namespace Auditor.Documents.Queries;

/// <summary>Walks a stretch of the name index, or, without one, a stretch of ids.</summary>
internal sealed class DescendantIterator : XPathNodeIterator
{
    private readonly TreeNavigator current;
    private readonly int[]? ids;
    private readonly int from;
    private readonly int to;
    private int next;

    public DescendantIterator(TreeNavigator start, int[]? ids, int from, int to)
    {
        current = (TreeNavigator)start.Clone();
        this.ids = ids;
        this.from = from;
        this.to = to;
        next = from;
    }

    private DescendantIterator(DescendantIterator other)
    {
        current = (TreeNavigator)other.current.Clone();
        (ids, from, to, next) = (other.ids, other.from, other.to, other.next);
    }

    public override XPathNavigator Current => current;

    public override int CurrentPosition => next - from;

    public override int Count => to - from;

    public override XPathNodeIterator Clone() => new DescendantIterator(this);

    public override bool MoveNext()
    {
        if (next >= to) return false;
        current.MoveToNode(ids is null ? next : ids[next]);
        next++;
        return true;
    }
}
