using Auditor.Documents.Queries;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs;

/// <param name="If">On the failed subject; null is the case that always holds.</param>
public sealed record SeverityCase(TreeQuery? If, Severity Is);
