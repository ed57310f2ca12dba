using Auditor.Parsers.Compose.Reading.Variables;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The variables that files of the project set. What the shell sets besides is not known.</summary>
internal sealed class ProjectVariables
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal) { "COMPOSE_PROJECT_NAME" };

    public string? Lookup(string name) => values.GetValueOrDefault(name);

    /// <summary>Whether any file, be it an example, names the variable.</summary>
    public bool IsNamed(string name) => named.Contains(name);

    /// <summary>Later files win.</summary>
    public void Add(VariableFile file, bool isExample)
    {
        foreach (var variable in file.Variables)
        {
            named.Add(variable.Name);
            if (!isExample && variable.Value is { } value) values[variable.Name] = value.Text;
        }
    }
}
