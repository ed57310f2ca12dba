namespace Auditor.Documents.Queries.Evaluation;

/// <summary>What <c>id()</c> finds: trees have no ids.</summary>
internal sealed class NoNodes : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Single;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink) => true;
}
