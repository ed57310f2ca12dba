namespace Auditor.Documents.Queries.Evaluation;

internal sealed class LiteralText(string value) : TextOperation
{
    public string Value => value;

    public override string Text(Evaluation evaluation, in Focus focus) => value;
}
