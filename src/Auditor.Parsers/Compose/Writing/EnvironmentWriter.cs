using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes a service's environment as it results: <c>environment</c> over <c>env_file</c>, of which the last one wins.</summary>
internal sealed class EnvironmentWriter(NodeWriter writer, EnvironmentFiles files)
{
    private readonly Dictionary<string, NamedSlice> variables = new(StringComparer.Ordinal);

    /// <summary>What was written, by name.</summary>
    public IReadOnlyDictionary<string, NamedSlice> Variables => variables;

    public void Write(ComposeMap service)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in PairList.Of(service["environment"]))
        {
            own.Add(pair.Name);
            if (!Variable(pair, "environment", null)) return;
        }

        files.Write(service, own, Variable);
    }

    private bool Variable(NamedSlice pair, string from, string? file)
    {
        if (!writer.Open("environment", pair.Span)) return false;
        variables[pair.Name] = pair;
        NamedValueWriter.Write(writer, pair);
        writer.Attribute("from", from, pair.NameSpan);
        if (file is not null) writer.Attribute("file", file, pair.NameSpan);
        writer.Flag("pass-through", pair.Value is null, pair.NameSpan);
        if (pair.Value is { IsKnown: true } value) UrlWriter.Write(writer, value);
        if (pair.Scalar is { TakesVariables: true } scalar) writer.Uses(scalar, $"environment.{pair.Name}");
        writer.Close();
        return true;
    }
}
