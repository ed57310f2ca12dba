using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>What must be shown before going live, as one version of a file under <c>checklists/</c> says it.</summary>
/// <param name="Controls">In the order of the file; ids are unique.</param>
public sealed record Checklist(string Name, string Version, ImmutableArray<Control> Controls)
{
    public Control? Control(string id) => Controls.FirstOrDefault(control => control.Id == id);
}
