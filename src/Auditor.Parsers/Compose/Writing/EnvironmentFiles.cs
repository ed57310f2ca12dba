using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Reading.Variables;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>The files under <c>env_file</c>.</summary>
internal sealed class EnvironmentFiles(NodeWriter writer, ProjectFiles files, ProjectVariables variables)
{
    private static readonly string[] ExampleWords = ["example", "sample", "template", "tmpl", "dist", "default"];

    /// <summary>What stands between the file's name and the word.</summary>
    private static readonly char[] Joints = ['.', '-', '_'];

    /// <summary>One of the files that were written could not be read.</summary>
    public bool HasUnread { get; private set; }

    /// <param name="own">The names that environment sets: they win.</param>
    /// <param name="write">Writes a variable; false when there is no room for more.</param>
    public void Write(ComposeMap service, HashSet<string> own, Func<NamedSlice, string, string?, bool> write)
    {
        if (writer.IsFull) return;
        var resulting = new Dictionary<string, (NamedSlice Pair, string File)>(StringComparer.Ordinal);
        foreach (var entry in Entries(service["env_file"]))
        {
            if (Entry(entry) is not { } read) continue;
            foreach (var variable in read.File.Variables) resulting[variable.Name] = (PairOf(variable), read.Path);
        }

        foreach (var (name, (pair, file)) in resulting)
        {
            if (!own.Contains(name) && !write(pair, "env_file", file)) return;
        }
    }

    public static IEnumerable<ComposeValue> Entries(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => [scalar],
        ComposeList list => list.Items,
        _ => [],
    };

    private (VariableFile File, string Path)? Entry(ComposeValue entry)
    {
        var map = entry as ComposeMap;
        if ((map?.Scalar("path") ?? entry as ComposeScalar) is not { } path || !writer.Open("env-file", entry.Span)) return null;
        writer.Attribute("path", path.All);
        var isRaw = map?.Scalar("format")?.Is("raw") == true;
        if (map?.Scalar("format") is { } format) writer.Attribute("format", format.All);
        if (map?.Scalar("required") is { } required) writer.Flag("optional", !required.IsTrue, required.Span);
        var file = path.IsKnown ? files.Resolve(path.Value, path.Span.Source) : null;
        var read = file is null ? null : Read(file, path, isRaw);
        writer.Flag("outside", path.IsKnown && file is null, path.Span);
        HasUnread |= read is null;
        writer.Flag("read", read is not null, path.Span);
        writer.Uses(path, "env_file");
        writer.Close();
        return read is null || file is null ? null : (read, file);
    }

    private VariableFile? Read(string file, ComposeScalar path, bool isRaw)
    {
        writer.Attribute("file", file, path.All.Span);
        writer.Flag("exists", files.Exists(file), path.Span);
        writer.Flag("ignored", files.IsIgnored(file), path.Span);
        writer.Flag("example", HasExample(file), path.Span);
        return files.SourceOf(file) is >= 0 and var source ? files.VariablesOf(source, isRaw, variables.Lookup) : null;
    }

    private const string OwnSettings = ".local";

    /// <summary>app.env.example, app-example.env, example.app.env, app.env_template; app.env beside app.env.local shows what can stand there.</summary>
    private bool HasExample(string file)
    {
        if (files.HasExample(file) || (file.EndsWith(OwnSettings, StringComparison.Ordinal) && files.Exists(file[..^OwnSettings.Length]))) return true;
        var (folder, name) = (RelativePath.FolderOf(file), RelativePath.NameOf(file));
        var dot = name.LastIndexOf('.');
        foreach (var word in ExampleWords)
        {
            foreach (var joint in Joints)
            {
                if (files.Exists(file + joint + word) || files.Exists(RelativePath.In(folder, word + joint + name.TrimStart('.')))) return true;
                if (dot > 0 && files.Exists(RelativePath.In(folder, name[..dot] + joint + word + name[dot..]))) return true;
            }
        }

        return false;
    }

    private static NamedSlice PairOf(SetVariable variable)
    {
        var scalar = variable.Value is { } value ? new ComposeScalar(variable.ValueSpan, value, YamlStyle.SingleQuoted) { Written = value.Text } : null;
        return new NamedSlice(variable.Name, variable.NameSpan, variable.NameSpan.To(variable.ValueSpan), scalar?.All, null);
    }
}
