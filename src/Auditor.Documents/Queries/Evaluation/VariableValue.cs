namespace Auditor.Documents.Queries.Evaluation;

/// <param name="name">Without the dollar sign.</param>
internal sealed class VariableValue(string name) : TextOperation
{
    /// <exception cref="QueryException">It has none.</exception>
    public override string Text(Evaluation evaluation, in Focus focus) =>
        evaluation.Scope.Variable(name) ?? throw new QueryException($"There is no variable '${name}'.");
}
