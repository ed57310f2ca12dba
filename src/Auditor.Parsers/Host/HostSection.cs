using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>One section of a host's evidence: what a command printed, and with which right it ran.</summary>
/// <param name="Id">Such as <c>sshd-effective</c>; the collector (Sources/Ssh/Collector) has them all.</param>
/// <param name="Privilege">root, sudo, user, client (seen by the auditor itself) or none.</param>
/// <param name="Status">The command's exit status: 77 no right, 124 too slow, 127 not there; null when the connection was cut before its end.</param>
/// <param name="Span">Its first line.</param>
internal sealed record HostSection(string Id, string Privilege, int? Status, SourceSpan Span)
{
    /// <summary>Sections of which an exit status other than zero is an answer, too, or leaves a part that counts.</summary>
    private static readonly FrozenSet<string> Answering = new[]
    {
        "sshd-effective", "sshd-check", "sshd-stranger", "sshd-unknown", "sshd-sudoer", "firewalld", "fail2ban", "fail2ban-sshd",
        "fail2ban-bantime", "fail2ban-maxretry", "reboot", "apt-lists", "apt-pending", "security-updates", "ufw-files", "clock", "packages",
        "failed-units", "timers", "addresses",
        "disks", "inodes", "log-size", "nginx",
    }.ToFrozenSet(StringComparer.Ordinal);

    public List<HostLine> Lines { get; } = [];

    public bool IsAbsent => Status == 127;

    /// <summary>Why its lines say nothing or not everything; null when the command ran to its end.</summary>
    public string? WhyUnknown => Status switch
    {
        null => $"the connection was cut in the section {Id}",
        77 when Privilege is "root" or "sudo" => $"the section {Id} was refused, to root as well",
        77 => $"needs root: no sudo right for {Id}",
        124 or 137 => $"the section {Id} took too long",
        127 => $"the command of the section {Id} is not there",
        > 0 when !Answering.Contains(Id) => $"the section {Id} failed with {Status}",
        _ => null,
    };
}
