namespace Auditor.Parsers.Host.Sections;

/// <summary>Accounts and who is in their groups: whose a file should be, and who else may change it.</summary>
internal sealed class Owners
{
    private readonly Dictionary<string, Account> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> byHome = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> members = new(StringComparer.Ordinal);
    private readonly bool areGroupsKnown;

    private Owners(HostEvidence evidence)
    {
        areGroupsKnown = evidence.WhyUnknown("group") is null;
        foreach (var line in evidence.Lines("passwd"))
        {
            if (line.Text.Split(':') is [var name, _, var uid, var gid, _, var home, var shell]) Add(new Account(name, uid, gid, home, shell));
        }

        foreach (var line in evidence.Lines("group"))
        {
            if (line.Text.Split(':') is [_, var gid, var people]) MembersOf(gid).UnionWith(people.Split(',', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    public static Owners Read(HostEvidence evidence) => new(evidence);

    public Account? Named(string name) => byName.GetValueOrDefault(name);

    /// <summary>In whose home a path lies.</summary>
    public Account? Around(string path)
    {
        for (var end = path.Length; end > 1; end = path.LastIndexOf('/', end - 1))
        {
            if (byHome.TryGetValue(path[..end], out var account)) return account;
        }

        return null;
    }

    /// <summary>Why a file or folder is open to others than the user whose it should be; null when it is not.</summary>
    public string? WhyOpen(FileMode file, Account? user)
    {
        if (file.Uid != "0" && file.Uid != user?.Uid) return $"it belongs to user {file.Uid}";
        if (file.IsWorldWritable) return "everybody may write it";
        return file.IsGroupWritable && IsShared(file.Gid, user) ? $"the group {file.Gid} may write it" : null;
    }

    private bool IsShared(string gid, Account? user)
    {
        if (gid == "0") return false;
        if (user is null || user.Gid != gid || !areGroupsKnown) return true;
        return MembersOf(gid).Any(name => name != user.Name);
    }

    private void Add(Account account)
    {
        byName.TryAdd(account.Name, account);
        if (account.Home.Length > 1) byHome.TryAdd(account.Home, account);
        MembersOf(account.Gid).Add(account.Name);
    }

    private HashSet<string> MembersOf(string gid)
    {
        if (!members.TryGetValue(gid, out var names)) members.Add(gid, names = new HashSet<string>(StringComparer.Ordinal));
        return names;
    }
}
