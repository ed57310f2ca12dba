namespace Auditor.Documents.Queries.Evaluation;

internal abstract class NumberOperation : Operation
{
    public sealed override bool Truth(Evaluation evaluation, in Focus focus) => QueryValue.Truth(Number(evaluation, focus));

    public sealed override string Text(Evaluation evaluation, in Focus focus) => QueryValue.Text(Number(evaluation, focus));
}
