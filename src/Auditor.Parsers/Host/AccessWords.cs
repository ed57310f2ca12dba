using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>What the evidence of a host says of keys, homes, loose files and data stores.</summary>
internal static class AccessWords
{
    public static ImmutableArray<ElementName> Elements =>
    [
        new ElementName(
            "authorized-key",
            "A key that lets a user in.",
            new AttributeName("user", "Whom.", true),
            new AttributeName("path", "The file.", true),
            new AttributeName("line", "Its line there.", true),
            new AttributeName("type", "Such as ssh-ed25519.", true),
            new AttributeName("bits", "Of an RSA key."),
            new AttributeName("weak", "Why it can be broken."),
            new AttributeName("root", "It is root's."),
            new AttributeName("narrowed", "It is good from some addresses or for one command only, or restricted.")),
        File("authorized-keys-file", "A file of keys that let a user in.", new AttributeName("user", "Whom.", true),
            new AttributeName("keys", "How many stand in it.", true), Open),
        new ElementName(
            "private-key",
            "A private key in a home.",
            new AttributeName("path", "Its path.", true),
            new AttributeName("mode", "In octal.", true),
            new AttributeName("uid", "Its owner.", true),
            new AttributeName("passphrase", "set or none.", true)),
        File("home", "The home of somebody who can log in.", new AttributeName("user", "Whose.", true), Open,
            new AttributeName("world-readable", "Everybody may list it."),
            new AttributeName("person", "Its number is one of people: from 1000 on.")),
        File("startup-file", "A file that shells run at login.", Open),
        File("trust-file", "A file that names trusted hosts or holds passwords.",
            new AttributeName("kind", "What it holds: trusted hosts or passwords, in words.", true),
            new AttributeName("empty", "Nothing stands in it.")),
        new ElementName(
            "umask",
            "The mask of rights for new files of those who log in.",
            new AttributeName("value", "In octal.", true),
            new AttributeName("file", "What sets it."),
            new AttributeName("opens", "New files can be read by everybody.")),
        File(
            "loose-file",
            "A file or folder that everybody may write, or a program with setuid or setgid.",
            new AttributeName("folder", "It is a folder without the sticky bit."),
            new AttributeName("world-writable", "Everybody may write it."),
            new AttributeName("set-id", "setuid or setgid."),
            new AttributeName("foreign", "Why it should not have it.")),
        new ElementName(
            "tmp-mount",
            "A mount for temporary files.",
            new AttributeName("path", "/tmp, /var/tmp or /dev/shm.", true),
            new AttributeName("kind", "Its file system.", true),
            new AttributeName("lacks", "Options that it should have.")),
        new ElementName(
            "redis",
            "A Redis that runs on the host, beside its file.",
            new AttributeName("port", "Its port.", true),
            new AttributeName("file", "The file."),
            new AttributeName("compared", "Both are known.")),
        new ElementName(
            "difference",
            "A setting that is another in the file.",
            new AttributeName("name", "Its name.", true),
            new AttributeName("file", "There.", true),
            new AttributeName("live", "In the process.", true)),
        new ElementName(
            "rabbitmq",
            "A RabbitMQ that runs on the host.",
            new AttributeName("files", "Its settings were read."),
            new AttributeName("guest-everywhere", "The file that lets its user guest come from other machines.")),
    ];

    private static AttributeName Open => new("open", "Why others than its user may change it.");

    private static ElementName File(string name, string about, params AttributeName[] more) => new(
        name,
        about,
        [
            new AttributeName("path", "Its path.", true),
            new AttributeName("mode", "In octal.", true),
            new AttributeName("uid", "Its owner.", true),
            new AttributeName("gid", "Its group.", true),
            .. more,
        ]);
}
