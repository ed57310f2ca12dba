using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes the networks, volumes, secrets and configs of the top level.</summary>
internal sealed class DeclarationWriter(NodeWriter writer, ProjectContext project)
{
    public void Write()
    {
        Section("networks", "declared-network", Network);
        Section("volumes", "declared-volume", Volume);
        Section("secrets", "declared-secret", Granted);
        Section("configs", "declared-config", Config);
    }

    private void Section(string section, string element, Action<ComposeMap> details)
    {
        foreach (var entry in project.Project.Root.Map(section)?.Entries ?? [])
        {
            if (!writer.Open(element, entry.KeySpan)) return;
            writer.Attribute("name", entry.Key, entry.KeySpan);
            writer.Flag("used", project.IsUsed(section, entry.Key), entry.KeySpan);
            KeyWriter.Body(writer, entry);
            if (entry.Value is ComposeMap map)
            {
                writer.Scalar(map, "name", "real-name", section);
                writer.Scalar(map, "driver", "driver", section);
                writer.Flag("external", ProjectContext.IsExternal(map), map.Span);
                details(map);
                writer.OtherUses(map, section);
            }

            writer.Close();
        }
    }

    private void Network(ComposeMap map)
    {
        writer.Switch(map, "internal", "internal", "networks");
        writer.Switch(map, "enable_ipv6", "enable-ipv6", "networks");
        writer.Switch(map, "attachable", "attachable", "networks");
    }

    private void Volume(ComposeMap map)
    {
        var options = map.Map("driver_opts");
        writer.Scalar(options, "device", "device", "volumes");
        writer.Scalar(options, "type", "driver-type", "volumes");
        writer.Scalar(options, "o", "driver-o", "volumes");
    }

    private void Config(ComposeMap map)
    {
        Granted(map);
        writer.Scalar(map, "content", "content", "configs");
    }

    private void Granted(ComposeMap map)
    {
        writer.Scalar(map, "environment", "environment", "secrets");
        if (map.Scalar("file") is not { } file) return;
        writer.Attribute("file", file.All);
        if (file.IsKnown && project.Files.Resolve(file.Value, file.Span.Source) is { } path) writer.Flag("file-exists", project.Files.Exists(path), file.Span);
    }
}
