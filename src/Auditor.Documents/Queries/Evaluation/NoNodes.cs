namespace Auditor.Documents.Queries.Evaluation;

/// <summary>What <c>id()</c> finds: trees have no ids.</summary>
internal sealed class NoNodes : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Single;

    protected override bool WalkOver(Evaluation evaluation, in Focus focus, PlaceSink sink) => true;
}
