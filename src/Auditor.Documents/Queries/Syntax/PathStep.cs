using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>One step, with abbreviations written out: <c>//</c> is <c>descendant-or-self::node()</c>.</summary>
/// <param name="Offset">Where its axis or, without a written axis, its node test starts.</param>
internal sealed record PathStep(int Offset, string Axis, NodeTest Test, ImmutableArray<Expression> Predicates)
{
    public const string Attribute = "attribute";
    public const string Child = "child";
    public const string DescendantOrSelf = "descendant-or-self";
    public const string Namespace = "namespace";
    public const string Parent = "parent";
    public const string Self = "self";

    public static readonly ImmutableArray<string> Axes =
    [
        "ancestor", "ancestor-or-self", Attribute, Child, "descendant", DescendantOrSelf, "following", "following-sibling",
        Namespace, Parent, "preceding", "preceding-sibling", Self,
    ];

    public bool IsAttribute => Axis == Attribute;

    /// <summary>It selects elements of one name.</summary>
    public bool IsNamedElement => !IsAttribute && Test.Kind == NodeTestKind.Name;
}
