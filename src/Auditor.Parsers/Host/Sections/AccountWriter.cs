using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Accounts and groups (passwd(5), group(5)) with the kind of their passwords; no hash ever leaves the host.</summary>
internal static class AccountWriter
{
    private static readonly string[] AdminGroups = ["sudo", "wheel", "admin"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown("passwd") is { } why) builder.Attribute("accounts", "", evidence.Place("passwd"), why);
        else builder.Attribute("accounts", "true", evidence.Place("passwd"));
        if (evidence.WhyUnknown("group") is { } unread) builder.Attribute("groups", "", evidence.Place("group"), unread);
        else builder.Attribute("groups", "true", evidence.Place("group"));
        var passwords = new Dictionary<string, HostLine>(StringComparer.Ordinal);
        foreach (var line in evidence.Lines("shadow")) passwords.TryAdd(line.Pair(':').Key, line);
        foreach (var line in evidence.Lines("passwd"))
        {
            if (line.Text.Split(':') is [var name, _, var uid, _, _, var home, var shell]) WriteUser(builder, evidence, line.Span, name, uid, home, shell, passwords);
        }
    }

    private static void WriteUser(
        TreeBuilder builder, HostEvidence evidence, SourceSpan span, string name, string uid, string home, string shell, Dictionary<string, HostLine> passwords)
    {
        builder.Open("user", span).Attribute("name", name, span).Attribute("uid", uid, span).Attribute("home", home, span).Attribute("shell", shell, span);
        builder.Flag("login", IsLogin(shell), span);
        builder.Flag("system", int.TryParse(uid, out var number) && number is > 0 and < 1000, span);
        if (passwords.TryGetValue(name, out var password)) builder.Attribute("password", password.Pair(':').Value, password.Span);
        else if (evidence.WhyUnknown("shadow") is { } why) builder.Attribute("password", "", span, why);
        foreach (var group in GroupsOf(evidence, name))
        {
            builder.Flag(group.Name == "docker" ? "docker" : "admin", group.Name == "docker" || AdminGroups.Contains(group.Name), group.Span);
        }

        builder.Close();
    }

    /// <summary>The groups that give a user the rights of root: docker once, one of the administrators' once.</summary>
    private static IEnumerable<(string Name, SourceSpan Span)> GroupsOf(HostEvidence evidence, string user)
    {
        var named = evidence.Lines("group")
            .Select(line => (Parts: line.Text.Split(':'), line.Span))
            .Where(group => group.Parts is [_, _, var members] && members.Split(',').Contains(user))
            .Select(group => (Name: group.Parts[0], group.Span))
            .ToList();
        return named.Where(group => group.Name == "docker").Take(1).Concat(named.Where(group => AdminGroups.Contains(group.Name)).Take(1));
    }

    private static bool IsLogin(string shell) =>
        !(shell.EndsWith("/nologin", StringComparison.Ordinal) || shell.EndsWith("/false", StringComparison.Ordinal) || shell is "/bin/sync" or "/sbin/shutdown" or "/sbin/halt");
}
