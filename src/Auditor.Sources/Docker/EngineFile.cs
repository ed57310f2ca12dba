namespace Auditor.Sources.Docker;

/// <summary>Mode and owners of a file, as <c>stat -c '%a %u %g %n'</c> prints them.</summary>
internal sealed record EngineFile(string Mode, string Owner, string Group, string Path)
{
    /// <summary>Null when the line is none of stat's.</summary>
    public static EngineFile? Of(string line)
    {
        var parts = line.Split(' ', 4);
        return parts is [{ Length: > 0 and <= 5 } mode, var owner, var group, { Length: > 0 } path] && IsNumber(mode) && IsNumber(owner)
            && IsNumber(group)
            ? new EngineFile(mode, owner, group, path)
            : null;
    }

    public string Role => Path switch
    {
        _ when Path.EndsWith(".sock", StringComparison.Ordinal) => "socket",
        _ when Path.EndsWith("daemon.json", StringComparison.Ordinal) || Path.StartsWith("/etc/default/", StringComparison.Ordinal) =>
            "settings",
        _ when Path.EndsWith(".service", StringComparison.Ordinal) || Path.EndsWith(".socket", StringComparison.Ordinal) => "unit",
        _ when Path.EndsWith("key.pem", StringComparison.Ordinal) || Path.EndsWith(".key", StringComparison.Ordinal) => "key",
        _ when Path.EndsWith(".pem", StringComparison.Ordinal) || Path.EndsWith(".crt", StringComparison.Ordinal)
            || Path.EndsWith(".cert", StringComparison.Ordinal) => "certificate",
        "/etc/docker" => "folder",
        _ => "key",
    };

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
