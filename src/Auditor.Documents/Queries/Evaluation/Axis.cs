namespace Auditor.Documents.Queries.Evaluation;

/// <summary>The axes of XPath 1.0 section 2.2.</summary>
internal enum Axis
{
    /// <summary>The namespace axis: trees have none.</summary>
    None,
    Self,
    Attribute,
    Child,
    Descendant,
    DescendantOrSelf,
    Parent,
    Ancestor,
    AncestorOrSelf,
    FollowingSibling,
    PrecedingSibling,
    Following,
    Preceding,
}
