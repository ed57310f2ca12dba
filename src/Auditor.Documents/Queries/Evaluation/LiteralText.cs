namespace Auditor.Documents.Queries.Evaluation;

internal sealed class LiteralText(string value) : TextOperation
{
    public string Value => value;

    protected override string AskText(Evaluation evaluation, in Focus focus) => value;
}
