namespace Auditor.Documents.Queries.Evaluation;

internal sealed class NumberCall(NumberCall.Body body, Operation[] arguments) : NumberOperation
{
    public delegate double Body(Evaluation evaluation, in Focus focus, Operation[] arguments);

    public override double Number(Evaluation evaluation, in Focus focus) => body(evaluation, focus, arguments);
}
