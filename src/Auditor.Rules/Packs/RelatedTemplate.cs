using Auditor.Documents.Queries;

namespace Auditor.Rules.Packs;

/// <param name="At">On the failed subject: the places, all of them.</param>
public sealed record RelatedTemplate(TreeQuery At, MessageTemplate Message);
