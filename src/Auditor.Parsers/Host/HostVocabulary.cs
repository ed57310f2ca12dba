using Auditor.Documents;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Host.Sections;

namespace Auditor.Parsers.Host;

/// <summary>What the evidence of a host says. Values that could not be read are unresolved, with the reason.</summary>
internal static class HostVocabulary
{
    public static Vocabulary Instance { get; } = new(ArtifactKinds.Host, "host", Elements);

    private static System.Collections.Immutable.ImmutableArray<ElementName> Elements() =>
    [
        new ElementName(
            "host",
            "A live host, as its collector and the SSH client saw it.",
            new AttributeName("name", "As the user wrote it."),
            new AttributeName("rights", "root, sudo, list (single commands with sudo) or none."),
            new AttributeName("listeners", "The sockets were read."),
            new AttributeName("accounts", "The accounts were read."),
            new AttributeName("files", "The modes of files were read."),
            new AttributeName("sysctls", "The kernel's settings were read."),
            new AttributeName("disks", "The disks were read.")),
        new ElementName(
            "os",
            "The operating system.",
            new AttributeName("id", "ID of os-release: debian, ubuntu."),
            new AttributeName("version-id", "VERSION_ID: 12, 24.04."),
            new AttributeName("codename", "VERSION_CODENAME."),
            new AttributeName("pretty-name", "PRETTY_NAME."),
            new AttributeName("kernel", "Release of the running kernel."),
            new AttributeName("reboot-required", "A package asks for a reboot."),
            new AttributeName("reboot-because", "The packages, with commas between.")),
        new ElementName(
            "listener",
            "A socket that waits for connections or datagrams.",
            new AttributeName("protocol", "tcp or udp.", true),
            new AttributeName("address", "The address it is bound to.", true),
            new AttributeName("port", "Its port.", true),
            new AttributeName("uid", "Whose it is."),
            new AttributeName("local", "Bound to a loopback address."),
            new AttributeName("any", "Bound to all addresses."),
            new AttributeName("service", "What usually listens on the port."),
            new AttributeName("role", "database, admin or insecure.")),
        new ElementName(
            "sshd",
            "Effective settings of the SSH server (sshd -T), by keyword in lower case.",
            [
                .. SshdWriter.Keywords.Order(StringComparer.Ordinal).Select(keyword => new AttributeName(keyword, $"{keyword} of sshd_config(5).")),
                new AttributeName("refused", "Why sshd -t does not take its configuration."),
                new AttributeName("weakened", "Unresolved where the settings for a stranger could not be read."),
            ]),
        new ElementName(
            "stranger",
            "A setting that a Match block makes another for somebody from anywhere who logs in as root.",
            new AttributeName("keyword", "Its keyword.", true),
            new AttributeName("value", "For the stranger.", true),
            new AttributeName("otherwise", "Without the block.", true)),
        new ElementName(
            "ssh-server",
            "The SSH server as its client saw it before logging in.",
            new AttributeName("methods", "Ways of logging in that it names, with commas between."),
            new AttributeName("version", "Its software version."),
            new AttributeName("algorithms", "The lists of algorithms were seen.")),
        new ElementName(
            "algorithm",
            "An algorithm that the SSH server offers.",
            new AttributeName("kind", "kex, host-key, cipher or mac.", true),
            new AttributeName("name", "Its name.", true),
            new AttributeName("weak", "What is wrong with it.")),
        new ElementName(
            "firewall",
            "Whatever of ufw, iptables and nftables filters what comes in.",
            new AttributeName("active", "One of them does."),
            new AttributeName("by", "ufw, iptables or nftables."),
            new AttributeName("default-deny", "What is not allowed is denied."),
            new AttributeName("at-boot", "ENABLED of ufw.conf: yes or no."),
            new AttributeName("ufw-ipv6", "IPV6 of /etc/default/ufw: yes or no."),
            new AttributeName("global-ipv6", "The host has a global IPv6 address."),
            new AttributeName("ipv6-denied", "IPv6 is denied by default, too."),
            new AttributeName("docker-user-drops", "The chain DOCKER-USER drops something.")),
        new ElementName(
            "allow",
            "A rule of ufw that lets something in.",
            new AttributeName("to", "As ufw writes it.", true),
            new AttributeName("from", "As ufw writes it.", true),
            new AttributeName("anywhere", "From everywhere."),
            new AttributeName("limited", "Not more than six connections in thirty seconds.")),
        new ElementName("ports", "A range of ports.", new AttributeName("first", "The first.", true), new AttributeName("last", "The last.", true)),
        new ElementName(
            "published",
            "A port that Docker publishes.",
            new AttributeName("port", "Port of the host.", true),
            new AttributeName("address", "Address of the host.", true),
            new AttributeName("target", "Address and port of the container.", true),
            new AttributeName("local", "Only on a loopback address."),
            new AttributeName("service", "What usually listens on the container's port."),
            new AttributeName("role", "database, admin or insecure.")),
        new ElementName(
            "fail2ban",
            "fail2ban, as its server answers.",
            new AttributeName("installed", "Its client is there."),
            new AttributeName("running", "Its server answers."),
            new AttributeName("sshd-jail", "It has a jail sshd."),
            new AttributeName("reads", "Files or journal that the jail reads.")),
        new ElementName(
            "user",
            "An account.",
            new AttributeName("name", "Its name.", true),
            new AttributeName("uid", "Its number.", true),
            new AttributeName("home", "Its folder."),
            new AttributeName("shell", "Its shell."),
            new AttributeName("login", "The shell lets it in."),
            new AttributeName("system", "Its number is between 1 and 999."),
            new AttributeName("password", "empty, locked, des, md5, sha256, sha512, bcrypt, scrypt or yescrypt; the hash stays on the host."),
            new AttributeName("docker", "In the group docker."),
            new AttributeName("admin", "In the group sudo, wheel or admin.")),
        new ElementName("sudo", "Rights given by sudoers.", new AttributeName("rules", "They were read.")),
        new ElementName(
            "nopasswd",
            "A line of sudoers that asks no password.",
            new AttributeName("who", "User, %group or alias.", true),
            new AttributeName("commands", "As written.", true),
            new AttributeName("all", "Every command.")),
        new ElementName(
            "file",
            "A file that guards the host.",
            new AttributeName("path", "Its path.", true),
            new AttributeName("mode", "In octal.", true),
            new AttributeName("uid", "Its owner.", true),
            new AttributeName("gid", "Its group.", true),
            new AttributeName("world-writable", "Others may write it."),
            new AttributeName("group-writable", "Its group may write it."),
            new AttributeName("world-readable", "Others may read it."),
            new AttributeName("group-readable", "Its group may read it.")),
        new ElementName("sysctl", "A setting of the kernel.", new AttributeName("name", "With dots.", true), new AttributeName("value", "As it stands.", true)),
        new ElementName(
            "memory",
            "Memory, swap and load.",
            new AttributeName("used-percent", "Of the memory."),
            new AttributeName("swap-kib", "Swap in KiB; 0 is none."),
            new AttributeName("swap-used-percent", "Of the swap."),
            new AttributeName("load-per-core-percent", "Load of fifteen minutes by core; 100 is one process on each.")),
        new ElementName(
            "disk",
            "A mounted disk.",
            new AttributeName("mount", "Where.", true),
            new AttributeName("device", "What.", true),
            new AttributeName("used-percent", "Of its space.", true),
            new AttributeName("inodes-percent", "Of its inodes.")),
        new ElementName(
            "updates",
            "Updates of packages.",
            new AttributeName("pending", "How many packages wait. Unresolved when the lists are missing or older than seven days."),
            new AttributeName("lists-age-days", "Age of the newest package list."),
            new AttributeName("automatic", "unattended-upgrades is installed and on."),
            new AttributeName("automatic-security", "It takes the security updates.")),
        new ElementName("package", "A package that waits for an update.", new AttributeName("name", "Its name.", true), new AttributeName("security", "A security update.")),
        new ElementName(
            "clock",
            "The host's clock.",
            new AttributeName("kept", "Something keeps it right."),
            new AttributeName("skew-seconds", "Difference to the auditor's clock.")),
        EvidenceWords.Comment,
    ];
}
