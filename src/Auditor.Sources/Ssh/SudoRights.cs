using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>The least rights that let a user who is not root read what the collector asks for: sudoers(5) lines for fixed commands, taken from the collector itself.</summary>
public static class SudoRights
{
    private const string Mark = "fixed ";

    /// <summary>The 64 hexadecimal digits of a container's id, as a pattern of sudoers: no other argument fits.</summary>
    private static readonly string ContainerId = string.Concat(Enumerable.Repeat("[0-9a-f]", 64));

    /// <summary>A file for /etc/sudoers.d.</summary>
    /// <param name="user">Whom the auditor logs in as.</param>
    public static string For(string user)
    {
        var text = new StringBuilder("# What auditor may read as root: fixed commands that change nothing.\n# Put it into /etc/sudoers.d/auditor with the mode 440; visudo -cf FILE checks it.\n");
        foreach (var command in Commands()) text.Append(user).Append(" ALL=(root) NOPASSWD: ").Append(command).Append('\n');
        return text.ToString();
    }

    /// <summary>Whether a name can stand in sudoers without being read as anything else.</summary>
    public static bool IsUser(string user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Length is > 0 and <= 32 && user != "ALL" && user.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') && !user.StartsWith('-');
    }

    /// <summary>Whether the file gives the right to read a section; the others are scripts, which only root or a sudo right to everything may run.</summary>
    public static bool Covers(string section) => SshSource.PlainCollector().Contains($"{Mark}{section} ", StringComparison.Ordinal);

    private static IEnumerable<string> Commands()
    {
        var lines = SshSource.PlainCollector().Split('\n');
        return lines.Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => Command(line, lines)).Distinct();
    }

    /// <summary>Without the section's id and its seconds. An argument that the collector takes from the host is the form that it has.</summary>
    private static string Command(string line, string[] collector)
    {
        var words = Fixed(line[Mark.Length..]).Split(' ')[2..];
        return string.Join(' ', words.Select(word => word == "\"$@\"" ? ContainerId : Escaped(Value(word, collector))));
    }

    /// <summary>
    /// As it is where nothing is out of the ordinary: the program where Debian has it, without the options that a running daemon was given.
    /// </summary>
    private static string Fixed(string command)
    {
        for (var at = command.IndexOf(" ${", StringComparison.Ordinal); at >= 0; at = command.IndexOf(" ${", StringComparison.Ordinal))
            command = command.Remove(at, command.IndexOf('}', at) + 1 - at);
        return Program("/usr/sbin/sshd", Program("/usr/sbin/nginx", Program("/usr/bin/docker", command)));
    }

    private static string Program(string path, string command) =>
        command.Replace($"\"${path[(path.LastIndexOf('/') + 1)..]}\"", path, StringComparison.Ordinal);

    /// <summary>A word without its quotes; of a variable, the text that the collector gives it.</summary>
    private static string Value(string word, string[] collector)
    {
        if (!word.StartsWith("\"$", StringComparison.Ordinal)) return word.Replace("'", "", StringComparison.Ordinal);
        var start = $"{word[2..^1]}='";
        return collector.First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..^1];
    }

    /// <summary>sudoers reads <c>, : = [ ]</c> and the backslash in arguments unless they are escaped.</summary>
    private static string Escaped(string word)
    {
        var text = new StringBuilder();
        foreach (var c in word) text.Append(c is '\\' or ',' or ':' or '=' or '[' or ']' ? "\\" : "").Append(c);
        return text.ToString();
    }
}
