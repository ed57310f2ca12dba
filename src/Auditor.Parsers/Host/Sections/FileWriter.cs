using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Modes and owners of files that guard the host (stat(1): mode in octal, owner, group, size, time of change, name), and folders that could not be listed.</summary>
internal static class FileWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown("modes") is { } why) builder.Attribute("files", "", evidence.Place("modes"), why);
        else builder.Attribute("files", "true", evidence.Place("modes"));
        foreach (var line in evidence.Lines("modes"))
        {
            if (line.Text.Split(' ', 6) is [var mode, var uid, var gid, _, _, var path] && FileMode.Octal(mode) is { } bits)
                Write(builder, line.Span, path, mode, uid, gid, bits);
            else if (line.Text.Split(' ', 2) is ["unread", var folder])
                WriteUnread(builder, line.Span, folder);
        }
    }

    /// <summary>What stands in the folder could not be listed: it may be open to others.</summary>
    private static void WriteUnread(TreeBuilder builder, SourceSpan span, string folder)
    {
        var why = $"the files in {folder} could not be listed: no right to read the folder";
        builder.Open("file", span).Attribute("path", $"{folder}/", span);
        foreach (var name in (ReadOnlySpan<string>)["mode", "uid", "gid"]) builder.Attribute(name, "", span, why);
        builder.Close();
    }

    private static void Write(TreeBuilder builder, SourceSpan span, string path, string mode, string uid, string gid, int bits)
    {
        builder.Open("file", span).Attribute("path", path, span).Attribute("mode", mode, span).Attribute("uid", uid, span).Attribute("gid", gid, span);
        builder.Flag("world-writable", (bits & 0x2) != 0, span).Flag("group-writable", (bits & 0x10) != 0, span);
        builder.Flag("world-readable", (bits & 0x4) != 0, span).Flag("group-readable", (bits & 0x20) != 0, span);
        builder.Close();
    }
}
