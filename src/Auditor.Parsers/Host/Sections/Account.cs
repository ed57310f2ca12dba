namespace Auditor.Parsers.Host.Sections;

/// <summary>A line of passwd(5).</summary>
internal sealed record Account(string Name, string Uid, string Gid, string Home, string Shell)
{
    public static List<Account> All(HostEvidence evidence)
    {
        var accounts = new List<Account>();
        foreach (var line in evidence.Lines("passwd"))
        {
            if (line.Text.Split(':') is [var name, _, var uid, var gid, _, var home, var shell])
                accounts.Add(new Account(name, uid, gid, home, shell));
        }

        return accounts;
    }

    /// <summary>Whether a path lies in the home of this account.</summary>
    public bool Owns(string path) =>
        Home.Length > 1 && path.StartsWith(Home, StringComparison.Ordinal) && (path.Length == Home.Length || path[Home.Length] == '/');
}
