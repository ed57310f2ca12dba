namespace Auditor.Documents.Queries.Evaluation;

internal abstract class NumberOperation : Operation
{
    protected sealed override bool AskTruth(Evaluation evaluation, in Focus focus) => QueryValue.Truth(Number(evaluation, focus));

    protected sealed override string AskText(Evaluation evaluation, in Focus focus) => QueryValue.Text(Number(evaluation, focus));
}
