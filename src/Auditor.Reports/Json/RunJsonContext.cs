using System.Text.Json.Serialization;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Json;

/// <summary>Compiled serialisers: reflection would cost start-up time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(KebabCaseEnum<Gate>),
        typeof(KebabCaseEnum<Verdict>),
        typeof(KebabCaseEnum<Confidence>),
        typeof(KebabCaseEnum<FixSafety>),
        typeof(KebabCaseEnum<Outcome>),
        typeof(KebabCaseEnum<Severity>),
        typeof(KebabCaseEnum<SuppressionKind>),
        typeof(KebabCaseEnum<ProblemSeverity>),
    ])]
[JsonSerializable(typeof(Run))]
internal sealed partial class RunJsonContext : JsonSerializerContext;
