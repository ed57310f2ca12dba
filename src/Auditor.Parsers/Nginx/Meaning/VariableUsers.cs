using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Which directives use which variables.</summary>
internal sealed class VariableUsers
{
    private readonly Dictionary<string, SortedSet<string>> users = new(StringComparer.OrdinalIgnoreCase);

    public VariableUsers(Config config)
    {
        foreach (var directive in config.All)
        {
            foreach (var word in directive.Arguments)
            {
                if (!word.Value.Contains('$', StringComparison.Ordinal)) continue;
                foreach (var use in VariableUse.In(word.Value)) Add(use.Name, directive.IsEntry ? "entry" : directive.Name);
            }
        }
    }

    /// <summary>The names of the directives, with blanks between and around; empty when nothing uses it. What makes it uses it, too.</summary>
    /// <param name="variable">As written, with the dollar sign.</param>
    public string Of(string variable) =>
        users.TryGetValue(variable.TrimStart('$').Trim('{', '}'), out var names) ? $" {string.Join(' ', names)} " : "";

    private void Add(string variable, string directive)
    {
        if (!users.TryGetValue(variable, out var names)) users[variable] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(directive);
    }
}
