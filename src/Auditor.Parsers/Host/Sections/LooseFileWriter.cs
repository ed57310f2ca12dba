using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Files that everybody may write, folders that everybody may write without the sticky bit, programs with setuid or setgid; and
/// how temporary folders are mounted.</summary>
internal static class LooseFileWriter
{
    private const int Folder = 0x4000;
    private const int FileType = 0xF000;
    private const int SetId = 0xC00;

    /// <summary>With setuid each of these is a shell of root, whoever brought the file.</summary>
    private static readonly string[] Shells =
    [
        "bash", "dash", "sh", "zsh", "ksh", "fish", "busybox", "python", "perl", "ruby", "node", "php", "lua", "awk", "gawk", "mawk",
        "vim", "vi", "nano", "find", "env", "cp", "mv", "tar",
        "less", "more", "nmap", "gdb", "strace", "docker", "systemctl", "tee", "dd", "rsync", "git",
    ];

    private static readonly string[] Wanted = ["nodev", "nosuid", "noexec"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "loose-files");
        Known(builder, evidence, "tmp-mounts");
        foreach (var line in evidence.Lines("loose-files"))
        {
            if (line.Text.Split(' ', 7) is [var origin, var mode, var uid, var gid, var raw, _, var path]
                && FileMode.Octal(mode) is { } bits
                && int.TryParse(raw, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var kind))
                Write(builder, new FileMode(mode, bits, uid, gid, "", path, line.Span), origin, (kind & FileType) == Folder);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in evidence.Lines("tmp-mounts").Reverse())
        {
            if (line.Words is [var path, var kind, var options, ..] && seen.Add(path)) WriteMount(builder, line.Span, path, kind, options);
        }
    }

    private static void Write(TreeBuilder builder, FileMode file, string origin, bool isFolder)
    {
        file.Describe(builder.Open("loose-file", file.Span)).Flag("folder", isFolder, file.Span)
            .Flag("world-writable", file.IsWorldWritable, file.Span);
        if (!isFolder && (file.Bits & SetId) != 0) WriteSetId(builder, file, origin);
        builder.Close();
    }

    private static void WriteSetId(TreeBuilder builder, FileMode file, string origin)
    {
        builder.Attribute("set-id", (file.Bits & 0x800) != 0 ? "setuid" : "setgid", file.Span);
        if (Array.Exists(Shells, shell => IsNamed(file.Path, shell)))
            builder.Attribute("foreign", "it runs whatever it is told", file.Span);
        else if (origin == "foreign") builder.Attribute("foreign", "no package brought it", file.Span);
        else if (origin != "package") builder.Attribute("foreign", "", file.Span, "the packages of this system could not be asked");
    }

    /// <summary>Versions may stand behind the name: python3.11.</summary>
    private static bool IsNamed(string path, string name)
    {
        var own = path[(path.LastIndexOf('/') + 1)..];
        return own.StartsWith(name, StringComparison.Ordinal) && own.AsSpan(name.Length).TrimStart("0123456789.-").IsEmpty;
    }

    private static void WriteMount(TreeBuilder builder, SourceSpan span, string path, string kind, string options)
    {
        var set = options.Split(',');
        var lacks = string.Join(", ", Wanted.Where(option => !set.Contains(option) && (option != "noexec" || path != "/dev/shm")));
        builder.Open("tmp-mount", span).Attribute("path", path, span).Attribute("kind", kind, span);
        if (lacks.Length > 0) builder.Attribute("lacks", lacks, span);
        builder.Close();
    }

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
