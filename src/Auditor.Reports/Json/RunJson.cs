using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Json;

/// <summary>
/// <c>run.json</c>: a whole run as one line of JSON with a final line feed (small; <c>jq .</c> shows it indented). Names are
/// camelCase, enumerations kebab-case, absent optional values are left out, everything else is always there.
/// Reading is strict: an unknown, missing or repeated name is an error.
/// </summary>
public static class RunJson
{
    private static readonly JsonTypeInfo<Run> RunType = CreateRunType();

    public static void Write(Run run, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(run, RunType));
        output.Write('\n');
    }

    /// <exception cref="RunJsonException">The text is not JSON, not a run, or of another schema.</exception>
    public static Run Read(string json)
    {
        try
        {
            Run run = JsonSerializer.Deserialize(json, RunType) ?? throw new RunJsonException("a run is expected, not null", 1, 1);
            return run.Schema == Run.SchemaName
                ? run
                : throw new RunJsonException($"the schema is '{run.Schema}'; this version reads '{Run.SchemaName}'", 1, 1);
        }
        catch (JsonException problem)
        {
            throw Positioned(problem);
        }
    }

    private static RunJsonException Positioned(JsonException problem)
    {
        int line = (int)(problem.LineNumber ?? 0) + 1;
        int column = (int)(problem.BytePositionInLine ?? 0) + 1;
        int tail = problem.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string what = tail < 0 ? problem.Message : problem.Message[..tail];
        return new($"{what} At {problem.Path ?? "$"}.", line, column, problem);
    }

    private static JsonTypeInfo<Run> CreateRunType()
    {
        JsonSerializerOptions options = new(RunJsonContext.Default.Options)
        {
            Encoder = SafeJson.Encoder,
            AllowDuplicateProperties = false,
            TypeInfoResolver = RunJsonContext.Default.WithAddedModifier(LeaveOutWhatIsDerived).WithAddedModifier(RequireWhatIsNotNullable),
        };
        return (JsonTypeInfo<Run>)options.GetTypeInfo(typeof(Run));
    }

    private static void LeaveOutWhatIsDerived(JsonTypeInfo type)
    {
        for (int at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at].Set is null)
                type.Properties.RemoveAt(at);
        }
    }

    /// <summary>
    /// Compiled serialisers set absent init-only properties to their type's default, not to the record's: an absent array would break
    /// a report later.
    /// </summary>
    private static void RequireWhatIsNotNullable(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
            property.IsRequired = !IsNullable(property);
    }

    private static bool IsNullable(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsSetNullable;
}
