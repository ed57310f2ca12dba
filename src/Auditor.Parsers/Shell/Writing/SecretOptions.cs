namespace Auditor.Parsers.Shell.Writing;

/// <summary>Options of a command whose values are secrets though their names do not say so. From the programs' manual pages.</summary>
/// <param name="Values">Letters whose value, joined or the next word, is a secret.</param>
/// <param name="Joined">Letters whose value is a secret only when it is joined: the next word is something else.</param>
/// <param name="Logins">Options whose value is <c>user:password</c>.</param>
/// <param name="Within">Subcommand that must stand before; null for none.</param>
internal sealed record SecretOptions(string Values = "", string Joined = "", string[]? Logins = null, string? Within = null)
{
    private static readonly SecretOptions Mysql = new(Joined: "p");
    private static readonly SecretOptions Mongo = new("p");
    private static readonly SecretOptions Ldap = new("w");
    private static readonly SecretOptions Registry = new("p", Within: "login");
    private static readonly SecretOptions Httpie = new(Logins: ["-a", "--auth"]);

    private static readonly Dictionary<string, SecretOptions> Known = new(StringComparer.Ordinal)
    {
        ["curl"] = new(Logins: ["-u", "--user", "-U", "--proxy-user"]),
        ["http"] = Httpie,
        ["https"] = Httpie,
        ["mysql"] = Mysql,
        ["mysqladmin"] = Mysql,
        ["mysqldump"] = Mysql,
        ["mysqlimport"] = Mysql,
        ["mariadb"] = Mysql,
        ["mariadb-admin"] = Mysql,
        ["mariadb-dump"] = Mysql,
        ["mongo"] = Mongo,
        ["mongosh"] = Mongo,
        ["mongodump"] = Mongo,
        ["mongorestore"] = Mongo,
        ["mongoimport"] = Mongo,
        ["mongoexport"] = Mongo,
        ["redis-cli"] = new("a"),
        ["sshpass"] = new("p"),
        ["cqlsh"] = new("p"),
        ["sqlcmd"] = new("P"),
        ["zip"] = new("P"),
        ["unzip"] = new("P"),
        ["7z"] = new(Joined: "p"),
        ["7za"] = new(Joined: "p"),
        ["ldapadd"] = Ldap,
        ["ldapmodify"] = Ldap,
        ["ldapsearch"] = Ldap,
        ["useradd"] = new("p"),
        ["usermod"] = new("p"),
        ["docker"] = Registry,
        ["podman"] = Registry,
        ["buildah"] = Registry,
        ["nerdctl"] = Registry,
        ["skopeo"] = Registry,
        ["helm"] = Registry,
        ["dotnet"] = new("p", Within: "nuget"),
    };

    public static SecretOptions? Of(string command) => Known.GetValueOrDefault(command);
}
