using System.Text.Json;
using System.Text.Json.Serialization;

namespace Auditor.Reports.Json;

/// <summary>Writes <c>GoWithConditions</c> as <c>go-with-conditions</c>, and reads nothing else.</summary>
internal sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
