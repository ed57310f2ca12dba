using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Keys that let users in (AUTHORIZED_KEYS FILE FORMAT of sshd(8)) and private keys that lie in homes. Of a key only its type, its length
/// and what narrows it left the host.
/// </summary>
internal static class KeyWriter
{
    /// <summary>NIST SP 800-57 part 1: RSA below this has less than 112 bits of strength.</summary>
    private const long LeastRsaBits = 2048;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "authorized-keys");
        Known(builder, evidence, "private-keys");
        var accounts = Account.All(evidence);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in evidence.Lines("authorized-keys"))
        {
            if (line.Text.Split('\t') is not [var user, var mode, var path, var number, var type, var bits, var narrow]) continue;
            var account = accounts.Find(one => one.Name == user);
            if (seen.Add(path)) WriteFile(builder, evidence, accounts, line.Span, account, mode, path);
            WriteKey(builder, line.Span, user, account, path, number, type, bits, narrow);
        }

        foreach (var line in evidence.Lines("private-keys"))
        {
            if (line.Text.Split(' ', 5) is [var kind, var mode, var uid, _, var path])
                builder.Open("private-key", line.Span).Attribute("path", path, line.Span).Attribute("mode", mode, line.Span)
                    .Attribute("uid", uid, line.Span)
                    .Attribute("passphrase", Passphrase(kind), line.Span, kind == "unknown" ? "its form is not known" : null).Close();
        }
    }

    private static string Passphrase(string kind) => kind switch { "plain" => "none", "encrypted" => "set", _ => "" };

    private static void WriteKey(TreeBuilder builder, SourceSpan span, string user, Account? account, string path, string line,
        string type, string bits, string narrow)
    {
        builder.Open("authorized-key", span).Attribute("user", user, span).Attribute("path", path, span).Attribute("line", line, span)
            .Attribute("type", type, span);
        if (bits != "0") builder.Attribute("bits", bits, span);
        if (WhyWeak(type, bits) is { } weak) builder.Attribute("weak", weak, span);
        builder.Flag("root", account?.Uid == "0" || user == "root", span)
            .Flag("narrowed", narrow != "-" && narrow != "cert-authority", span).Close();
    }

    private static string? WhyWeak(string type, string bits)
    {
        if (type.StartsWith("ssh-dss", StringComparison.Ordinal)) return "DSA, which has at most 1024 bits";
        return type == "ssh-rsa" && HostValues.Number(bits) is > 0 and < LeastRsaBits ? $"RSA of {bits} bits" : null;
    }

    /// <summary>The file, its folder and the home: who can write one of them can let himself in. Of several that are open the innermost
    /// is named.</summary>
    private static void WriteFile(TreeBuilder builder, HostEvidence evidence, List<Account> accounts, SourceSpan span, Account? user,
        string mode, string path)
    {
        if (mode.Split(' ') is not [var octal, var uid, var gid] || FileMode.Octal(octal) is not { } bits) return;
        var file = new FileMode(octal, bits, uid, gid, "", path, span);
        var keys = evidence.Lines("authorized-keys").Count(line => line.Text.Contains($"\t{path}\t", StringComparison.Ordinal));
        file.Describe(builder.Open("key-file", span)).Attribute("user", user?.Name ?? "", span)
            .Attribute("keys", HostValues.Text(keys), span);
        var folder = path[..Math.Max(path.LastIndexOf('/'), 0)];
        var around = FileMode.All(evidence, "home-files").Concat(FileMode.All(evidence, "homes"))
            .Where(one => one.Path == folder || one.Path == user?.Home);
        foreach (var one in around.Prepend(file))
        {
            if (HomeWriter.WhyOpen(evidence, accounts, one, user) is not { } why) continue;
            builder.Attribute("open", $"{one.Path} has the mode {one.Mode}: {why}", one.Span);
            break;
        }

        builder.Close();
    }

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
