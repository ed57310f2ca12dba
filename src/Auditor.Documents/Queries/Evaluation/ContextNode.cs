namespace Auditor.Documents.Queries.Evaluation;

/// <summary>The context node: what functions without their argument take.</summary>
internal sealed class ContextNode : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Single;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink) => sink.Accept(focus.Place);
}
