using Auditor.Documents.Queries;

namespace Auditor.Rules.Packs;

/// <summary>Either a literal text or an expression.</summary>
public sealed record MessagePart(string Literal, TreeQuery? Expression);
