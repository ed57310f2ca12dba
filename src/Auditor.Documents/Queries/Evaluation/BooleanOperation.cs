namespace Auditor.Documents.Queries.Evaluation;

internal abstract class BooleanOperation : Operation
{
    public sealed override double Number(Evaluation evaluation, in Focus focus) => Truth(evaluation, focus) ? 1 : 0;

    protected sealed override string AskText(Evaluation evaluation, in Focus focus) => Truth(evaluation, focus) ? "true" : "false";
}
