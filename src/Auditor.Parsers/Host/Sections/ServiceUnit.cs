using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A running service of systemd with the properties that <c>systemctl show</c> prints (systemd.service(5),
/// systemd.exec(5)).</summary>
internal sealed record ServiceUnit(string Id, SourceSpan Span, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Programs that run what somebody wrote for this host, and not what a package brought.</summary>
    private static readonly FrozenSet<string> Runtimes = new[]
    {
        "node", "npm", "yarn", "pnpm", "bun", "deno", "dotnet", "java", "python", "python3", "ruby", "uvicorn", "gunicorn", "puma",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] AppFolders = ["/home/", "/opt/", "/srv/", "/var/www/", "/app/"];

    /// <summary>Where an administrator puts units; those of packages and snaps are none of his.</summary>
    private static readonly string[] OwnUnits = ["/etc/systemd/system/", "/usr/local/lib/systemd/system/"];

    public bool IsApp =>
        IsOwn && (Runtimes.Contains(Program[(Program.LastIndexOf('/') + 1)..])
            || Array.Exists(AppFolders, folder => Program.StartsWith(folder, StringComparison.Ordinal)));

    public string Restart => this["Restart"];

    public bool IsDisabled => this["UnitFileState"] == "disabled";

    /// <summary>A clean end is no crash, so on-success does not bring it back.</summary>
    public bool IsRestarted => Restart is not ("no" or "on-success" or "");

    /// <summary>After a crash and after a reboot.</summary>
    public bool ComesBack => IsRestarted && !IsDisabled;

    private bool IsOwn =>
        Array.Exists(OwnUnits, folder => this["FragmentPath"].StartsWith(folder, StringComparison.Ordinal))
            && !Id.StartsWith("snap.", StringComparison.Ordinal);

    private string Program => this["ExecStart"];

    public string this[string property] => Properties.TryGetValue(property, out var value) ? value : "";
}
