using System.Collections.Immutable;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs;

public sealed record FixTemplate(MessageTemplate Title, FixSafety Safety, ImmutableArray<EditTemplate> Edits);
