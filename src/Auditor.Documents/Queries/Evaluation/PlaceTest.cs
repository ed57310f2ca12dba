using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Evaluation;

/// <summary>
/// The node test of a step (XPath 1.0 section 2.3). Names are those of attributes on the attribute axis, of elements on all others.
/// </summary>
internal sealed class PlaceTest(Axis axis, NodeTest test)
{
    private readonly NodeTestKind kind = test.Kind;
    private readonly bool wantsAttribute = axis == Axis.Attribute;

    public string Name { get; } = test.Name;

    public bool IsName => kind == NodeTestKind.Name;

    public bool IsAny => kind == NodeTestKind.Node;

    public bool Holds(Evaluation evaluation, Place place) => kind switch
    {
        NodeTestKind.Node => true,
        NodeTestKind.Absent => false,
        _ when place.IsAttribute != wantsAttribute || place.IsDocument => false,
        NodeTestKind.AnyName => true,
        _ => Names.AreSame(evaluation.Name(place), Name),
    };
}
