using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>A node of a part, with its place among those of its kind in the deployment.</summary>
/// <param name="FirstSource">What is added to the source ids of its tree.</param>
internal sealed record LinkedNode(Node Node, int FirstSource, int Order)
{
    public static readonly Comparison<LinkedNode> ByOrder = static (one, other) => one.Order.CompareTo(other.Order);
}
