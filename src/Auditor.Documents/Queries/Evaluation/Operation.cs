namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A part of an expression, ready to be evaluated: its value in each of XPath's types but that of nodes. Immutable.</summary>
internal abstract class Operation
{
    /// <summary>As <c>boolean()</c>.</summary>
    public abstract bool Truth(Evaluation evaluation, in Focus focus);

    /// <summary>As <c>number()</c>.</summary>
    public abstract double Number(Evaluation evaluation, in Focus focus);

    /// <summary>As <c>string()</c>.</summary>
    public abstract string Text(Evaluation evaluation, in Focus focus);
}
