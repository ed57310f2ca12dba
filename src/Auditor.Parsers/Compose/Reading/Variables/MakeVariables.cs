namespace Auditor.Parsers.Compose.Reading.Variables;

/// <summary>The variables that a Makefile sets for the commands of its recipes (GNU make manual, 5.7.2 Communicating Variables to a Sub-make).</summary>
internal static class MakeVariables
{
    /// <summary>None when the Makefile does not run docker compose.</summary>
    public static IEnumerable<string> Of(string text)
    {
        if (!text.Contains("compose", StringComparison.Ordinal)) return [];
        var exportsAll = false;
        var set = new List<(string Name, bool IsExported)>();
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim() is "export" || line.StartsWith(".EXPORT_ALL_VARIABLES", StringComparison.Ordinal)) exportsAll = true;
            else if (!line.StartsWith('\t') && NameIn(line) is { Length: > 0 } name) set.Add((name, line.StartsWith("export ", StringComparison.Ordinal)));
        }

        return set.Where(variable => exportsAll || variable.IsExported).Select(variable => variable.Name);
    }

    /// <summary>Of <c>NAME = value</c>, with := or ?= or export too.</summary>
    private static string? NameIn(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || line.StartsWith('#')) return null;
        var name = line[..equals].TrimEnd(':', '?', '+', ' ', '\t');
        if (name.StartsWith("export ", StringComparison.Ordinal)) name = name[7..].Trim();
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : null;
    }
}
