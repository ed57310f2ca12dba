using System.Xml.XPath;

namespace Auditor.Documents.Queries;

/// <summary>Walks the children of an element, of one name or all.</summary>
internal sealed class ChildIterator : XPathNodeIterator
{
    private readonly TreeNavigator current;
    private readonly string? name;
    private readonly int end;
    private int next;
    private int position;

    public ChildIterator(TreeNavigator parent, string? name, int first, int end)
    {
        current = (TreeNavigator)parent.Clone();
        this.name = name;
        this.end = end;
        next = first;
    }

    private ChildIterator(ChildIterator other)
    {
        current = (TreeNavigator)other.current.Clone();
        (name, end, next, position) = (other.name, other.end, other.next, other.position);
    }

    public override XPathNavigator Current => current;

    public override int CurrentPosition => position;

    public override XPathNodeIterator Clone() => new ChildIterator(this);

    public override bool MoveNext()
    {
        while (next < end)
        {
            var child = next;
            next = current.EndOf(child);
            if (name is not null && current.NameOf(child) != name) continue;
            current.MoveToNode(child);
            position++;
            return true;
        }

        return false;
    }
}
