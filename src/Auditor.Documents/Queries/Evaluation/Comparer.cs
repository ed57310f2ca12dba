using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A comparison operator on two values (XPath 1.0 section 3.4).</summary>
/// <param name="asText">The values are compared as strings, which only <c>=</c> and <c>!=</c> do; else as numbers.</param>
internal sealed class Comparer(Operator kind, bool asText)
{
    public bool AsText => asText;

    public bool IsTextEquality => asText && kind == Operator.Equal;

    public bool Holds(string left, string right) =>
        asText ? left == right == (kind == Operator.Equal) : Holds(QueryValue.Number(left), QueryValue.Number(right));

    public bool Holds(double left, double right) => kind switch
    {
        Operator.Equal => left == right,
        Operator.NotEqual => left != right,
        Operator.Less => left < right,
        Operator.LessOrEqual => left <= right,
        Operator.Greater => left > right,
        _ => left >= right,
    };

    /// <summary>The operator for exchanged sides.</summary>
    public static Operator Mirrored(Operator kind) => kind switch
    {
        Operator.Less => Operator.Greater,
        Operator.LessOrEqual => Operator.GreaterOrEqual,
        Operator.Greater => Operator.Less,
        Operator.GreaterOrEqual => Operator.LessOrEqual,
        _ => kind,
    };
}
