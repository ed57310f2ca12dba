namespace Auditor.Documents.Queries;

/// <summary>What is wrong with an expression.</summary>
/// <param name="Offset">UTF-16 offset in the expression, from 0.</param>
public sealed record QueryError(int Offset, string Message);
