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
        var owners = Owners.Read(evidence);
        var around = Around(evidence);
        var counts = Counts(evidence);
        var whyUnknown = evidence.WhyUnknown("home-files") ?? evidence.WhyUnknown("homes") ?? evidence.WhyUnknown("passwd");
        foreach (var line in evidence.Lines("authorized-keys"))
        {
            if (line.Text.Split('\t') is not [var user, var mode, var path, var number, var type, var bits, var narrow]) continue;
            var account = owners.Named(user);
            if (counts.Remove(path, out var count)) WriteFile(builder, owners, around, line.Span, account, mode, path, count, whyUnknown);
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
    /// <param name="whyUnknown">Why modes of homes and of the folders in them are not known, so that one of them may be open.</param>
    private static void WriteFile(TreeBuilder builder, Owners owners, Dictionary<string, FileMode> around, SourceSpan span, Account? user,
        string mode, string path, int count, string? whyUnknown)
    {
        if (mode.Split(' ') is not [var octal, var uid, var gid] || FileMode.Octal(octal) is not { } bits) return;
        var file = new FileMode(octal, bits, uid, gid, "", path, span);
        file.Describe(builder.Open("authorized-keys-file", span)).Attribute("user", user?.Name ?? "", span).Attribute("keys", HostValues.Text(count), span);
        foreach (var place in new[] { path, path[..Math.Max(path.LastIndexOf('/'), 0)], user?.Home ?? "" })
        {
            var one = place == path ? file : around.GetValueOrDefault(place);
            if (one is null || owners.WhyOpen(one, user) is not { } why) continue;
            builder.Attribute("open", $"{one.Path} has the mode {one.Mode}: {why}", one.Span).Close();
            return;
        }

        if (whyUnknown is not null) builder.Attribute("open", "", span, whyUnknown);
        builder.Close();
    }

    private static Dictionary<string, FileMode> Around(HostEvidence evidence)
    {
        var files = new Dictionary<string, FileMode>(StringComparer.Ordinal);
        foreach (var file in FileMode.All(evidence, "home-files")) files.TryAdd(file.Path, file);
        foreach (var home in FileMode.All(evidence, "homes")) files.TryAdd(home.Path, home);
        return files;
    }

    private static Dictionary<string, int> Counts(HostEvidence evidence)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in evidence.Lines("authorized-keys"))
        {
            if (line.Text.Split('\t') is [_, _, var path, ..]) counts[path] = counts.GetValueOrDefault(path) + 1;
        }

        return counts;
    }

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
