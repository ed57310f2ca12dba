namespace Auditor.Documents.Queries.Evaluation;

internal abstract class TextOperation : Operation
{
    public sealed override bool Truth(Evaluation evaluation, in Focus focus) => Text(evaluation, focus).Length > 0;

    public sealed override double Number(Evaluation evaluation, in Focus focus) => QueryValue.Number(Text(evaluation, focus));
}
