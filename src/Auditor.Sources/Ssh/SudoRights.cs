using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>The least rights that let a user who is not root read what the collector asks for: sudoers(5) lines for fixed commands, taken from the collector itself.</summary>
public static class SudoRights
{
    private const string Mark = "  fixed ";

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
    public static bool Covers(string section) => SshSource.Collector().Contains($"{Mark}{section} ", StringComparison.Ordinal);

    private static IEnumerable<string> Commands() => SshSource.Collector().Split('\n')
        .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
        .Select(line => string.Join(' ', line[Mark.Length..].Replace("\"$sshd\"", "/usr/sbin/sshd", StringComparison.Ordinal)
            .Replace(" ${config:+-f \"$config\"}", "", StringComparison.Ordinal).Split(' ')[2..].Select(Escaped)))
        .Distinct();

    /// <summary>sudoers reads <c>, : =</c> and the backslash in arguments unless they are escaped.</summary>
    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal);
}
