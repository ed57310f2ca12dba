namespace Auditor.Documents.Queries.Evaluation;

internal sealed class TextCall(TextCall.Body body, Operation[] arguments) : TextOperation
{
    public delegate string Body(Evaluation evaluation, in Focus focus, Operation[] arguments);

    public override string Text(Evaluation evaluation, in Focus focus) => body(evaluation, focus, arguments);
}
