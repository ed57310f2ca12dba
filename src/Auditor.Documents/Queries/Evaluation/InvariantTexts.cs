namespace Auditor.Documents.Queries.Evaluation;

/// <summary>
/// The values that an expression selects wherever it is asked from, as an absolute path does: walked once for all questions of a rule to a tree.
/// </summary>
internal sealed class InvariantTexts : PlaceSink
{
    private readonly Evaluation evaluation;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private InvariantTexts(Evaluation evaluation) => this.evaluation = evaluation;

    public bool IsEmpty => texts.Count == 0;

    /// <summary>Null when a value on the way is unresolved or secret: what was read of it depends on how far a question has to look.</summary>
    public static InvariantTexts? Of(Evaluation asking, NodesOperation nodes)
    {
        var scope = asking.Scope.Apart();
        var texts = new InvariantTexts(new Evaluation(asking.Tree, scope));
        nodes.Walk(texts.evaluation, Focus.On(new Place(Place.DocumentNode)), texts);
        return scope.UnresolvedReads.Count + scope.SecretReads.Count == 0 ? texts : null;
    }

    public bool Contains(string text) => texts.Contains(text);

    public override bool Accept(Place place)
    {
        texts.Add(evaluation.Value(place));
        return true;
    }
}
