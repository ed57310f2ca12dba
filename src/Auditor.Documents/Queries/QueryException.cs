namespace Auditor.Documents.Queries;

/// <summary>An evaluation that broke: a pattern that is none, a variable without a value, a value where nodes are needed.</summary>
public sealed class QueryException(string message, Exception? cause = null) : Exception(message, cause);
