namespace Auditor.Documents.Queries.Evaluation;

internal sealed class BooleanCall(BooleanCall.Body body, Operation[] arguments) : BooleanOperation
{
    public delegate bool Body(Evaluation evaluation, in Focus focus, Operation[] arguments);

    protected override bool AskTruth(Evaluation evaluation, in Focus focus) => body(evaluation, focus, arguments);
}
