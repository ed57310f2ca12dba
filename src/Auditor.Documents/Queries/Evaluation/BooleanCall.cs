namespace Auditor.Documents.Queries.Evaluation;

internal sealed class BooleanCall(BooleanCall.Body body, Operation[] arguments) : BooleanOperation
{
    public delegate bool Body(Evaluation evaluation, in Focus focus, Operation[] arguments);

    public override bool Truth(Evaluation evaluation, in Focus focus) => body(evaluation, focus, arguments);
}
