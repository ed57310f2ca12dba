using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.PackCompiler;

/// <summary>The ids of a checklist's controls. The checklist itself is checked where it is read.</summary>
internal static class ControlIds
{
    /// <summary>Every <c>id</c> in the file; none when there is no such file.</summary>
    public static ImmutableHashSet<string> Of(string path)
    {
        if (!File.Exists(path)) return [];
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<YamlNode>(YamlReader.Read(new SourceText(path, File.ReadAllText(path)), 0).Documents);
        while (open.TryPop(out var node))
        {
            if (node is YamlMapping mapping)
            {
                if (mapping["id"] is YamlScalar id) ids.Add(id.Value);
                foreach (var entry in mapping.Entries) open.Push(entry.Value);
            }
            else if (node is YamlSequence sequence)
            {
                foreach (var item in sequence.Items) open.Push(item);
            }
        }

        return ids.ToImmutable();
    }
}
