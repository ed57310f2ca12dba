using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Files;

namespace Auditor.PackCompiler;

/// <summary>The checklists of a folder of rules.</summary>
/// <param name="ByName">By file name without extension; those with mistakes are missing.</param>
internal sealed record ChecklistFiles(ImmutableSortedDictionary<string, Checklist> ByName, ImmutableArray<FileError> Errors)
{
    /// <summary>The ids of all controls.</summary>
    public ImmutableHashSet<string> Controls => [.. ByName.Values.SelectMany(checklist => checklist.Controls).Select(control => control.Id)];

    /// <summary>Reads <c>checklists/*.yml</c>; none when there is no such folder.</summary>
    public static ChecklistFiles Under(string rules)
    {
        var folder = Path.Combine(rules, "checklists");
        if (!Directory.Exists(folder)) return new ChecklistFiles(ImmutableSortedDictionary<string, Checklist>.Empty, []);
        var readings = Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Reading: ChecklistReader.Read(new SourceText(path.Replace('\\', '/'), File.ReadAllText(path)))))
            .ToList();
        var checklists = ImmutableSortedDictionary.CreateBuilder<string, Checklist>(StringComparer.Ordinal);
        foreach (var (name, reading) in readings)
        {
            if (reading.Checklist is { } checklist) checklists[name] = checklist;
        }

        return new ChecklistFiles(checklists.ToImmutable(), [.. readings.SelectMany(item => item.Reading.Errors)]);
    }
}
