namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A part of an expression, ready to be evaluated: its value in each of XPath's types but that of nodes. Immutable.</summary>
/// <remarks>
/// Parts call each other millions of times, and every one its own kind. Code that is compiled ahead finds a virtual method by a look-up in a cache
/// that such calls throw each other out of; a delegate is found once and then called directly.
/// </remarks>
internal abstract class Operation
{
    private TruthOf? truth;
    private TextOf? text;

    private delegate bool TruthOf(Evaluation evaluation, in Focus focus);

    private delegate string TextOf(Evaluation evaluation, in Focus focus);

    /// <summary>As <c>boolean()</c>.</summary>
    public bool Truth(Evaluation evaluation, in Focus focus) => (truth ??= AskTruth)(evaluation, focus);

    /// <summary>As <c>number()</c>.</summary>
    public abstract double Number(Evaluation evaluation, in Focus focus);

    /// <summary>As <c>string()</c>.</summary>
    public string Text(Evaluation evaluation, in Focus focus) => (text ??= AskText)(evaluation, focus);

    protected abstract bool AskTruth(Evaluation evaluation, in Focus focus);

    protected abstract string AskText(Evaluation evaluation, in Focus focus);
}
