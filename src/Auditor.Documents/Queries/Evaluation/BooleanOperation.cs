namespace Auditor.Documents.Queries.Evaluation;

internal abstract class BooleanOperation : Operation
{
    public sealed override double Number(Evaluation evaluation, in Focus focus) => Truth(evaluation, focus) ? 1 : 0;

    public sealed override string Text(Evaluation evaluation, in Focus focus) => Truth(evaluation, focus) ? "true" : "false";
}
