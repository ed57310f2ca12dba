using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Auditor.Documents;
using Auditor.Sources.Docker;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>
/// A live host, over the user's own OpenSSH client: one connection, one round trip. A script that only reads goes in on stdin; what it prints comes back in frames.
/// Nothing is written on the host.
/// </summary>
public sealed class SshSource(SshOptions options) : IEvidenceSource
{
    private const string Scripts = "Auditor.Sources.Ssh.Collector.";

    private const string Frame = Scripts + "collect.sh";

    private static readonly Lazy<string> Whole = new(() => CollectorText.Short(Assembled()));

    private static readonly Lazy<string> WholePlain = new(() => CollectorText.Plain(Assembled()));

    private static readonly string[] ServerFacts = ["port", "methods", "version", "host-key", "kex", "host-keys", "ciphers", "macs"];

    public ImmutableArray<string> Schemes { get; } = ["ssh"];

    /// <summary>The script that runs on hosts: the functions of all sections, and last the frame that calls them.</summary>
    public static string Collector() => Whole.Value;

    /// <summary>The same with every command as it is run.</summary>
    internal static string PlainCollector() => WholePlain.Value;

    public string? Refuses(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Path is not ("/" or "")) return $"'{target.Text}' has a path: a host is written ssh://host, ssh://user@host or ssh://user@host:port.";
        return target.User?.Contains(':', StringComparison.Ordinal) == true || IsNoWord(target.Host)
            || (target.User is { } user && IsNoWord(user))
            ? $"'{target.Text}' is no host: it is written ssh://host, ssh://user@host or ssh://user@host:port, without a password."
            : null;
    }

    /// <summary>It could be read as an option, or as several words.</summary>
    private static bool IsNoWord(string name) =>
        name.Length == 0 || name[0] == '-' || name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    public ImmutableArray<string> Plan(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var keys = options.AcceptsNewKeys ? "keys of new hosts taken, changed ones refused" : "host keys checked strictly";
        return
        [
            $"one SSH connection with {options.Client} and your settings of ssh_config, {keys}.",
            "a shell script on stdin that reads settings, sockets, accounts, modes and updates; it writes nothing.",
            "the host's own data stores are asked over its loopback interface whether they want a login (PING, version, GET /); none is tried.",
            "docker version, info, ps, inspect, image ls, network inspect and system df, where there is a Docker engine; no value of an environment leaves the host.",
            "sudo -n where it is allowed, for what only root may read; nothing is asked.",
            "on the host, with its own openssl: a TLS handshake with 127.0.0.1:443 for each certificate that its nginx names, at most 10.",
        ];
    }

    public ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(clock);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var answer = new SshClient(options).Run(target, nonce, Collector(), cancel);
        if (answer is null) return [new EvidenceFile(ArtifactKinds.Host, NotAsked(target))];
        var collection = FrameReader.Read(answer.Output, nonce);
        var dumps = collection.Sections.Where(NginxDump.Is).Select(NginxDump.Of).OfType<EvidenceFile>();
        return [new EvidenceFile(ArtifactKinds.Host, Evidence(target, now, answer, collection)), CollectedEngine.Evidence(target.Name ?? target.Host, collection.Sections, clock.GetUtcNow()), .. dumps];
    }

    /// <summary>What an audit of the host would not know, and why. Nothing is kept.</summary>
    /// <param name="failure">Why the host could not be asked at all; null when it could.</param>
    public ImmutableArray<UnreadSection> Examine(EvidenceTarget target, CancellationToken cancel, out string? failure)
    {
        ArgumentNullException.ThrowIfNull(target);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var answer = new SshClient(options).Run(target, nonce, Collector(), cancel);
        var collection = FrameReader.Read(answer?.Output ?? "", nonce);
        failure = answer is null ? "there is no OpenSSH client here" : collection.Rights is null
            ? SshFailure.Explain(answer.Status, answer.Log, answer.Stopped) : null;
        return [.. collection.Sections.Where(section => Lack(section) is not null).Select(section => new UnreadSection(section.Id, Lack(section) ?? ""))];
    }

    private static string Assembled() => string.Concat(typeof(SshSource).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Scripts, StringComparison.Ordinal) && name != Frame).Order(StringComparer.Ordinal).Append(Frame).Select(Text));

    private static string Text(string resource)
    {
        using var stream = typeof(SshSource).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string? Lack(CollectedSection section) => section.Status switch
    {
        77 when SudoRights.Covers(section.Id) => "needs a right: run 'auditor host sudoers USER' and put it into /etc/sudoers.d",
        77 => "needs root, or sudo for everything without a password",
        124 or 137 => "took too long",
        127 => "the command is not there",
        null => "the connection was cut",
        _ => null,
    };

    private static string NotAsked(EvidenceTarget target) =>
        new HostEvidenceText().Gap($"{target.Host} was not asked: there is no OpenSSH client here; install it or put it on the PATH.")
            .ToString();

    private static string Evidence(EvidenceTarget target, long now, SshAnswer answer, Collection collection)
    {
        var text = new HostEvidenceText();
        var name = target.Name ?? target.Host;
        if (Lack(name, collection, answer) is { } lack) text.Gap(lack);
        List<(string, string)> own = [("host", name), ("now", now.ToString(CultureInfo.InvariantCulture)),
            ("rights", collection.Rights ?? "none")];
        if (name != target.Host) own.Add(("address", target.Host));
        text.Own("client", own);
        WriteServer(text, answer.Log);
        foreach (var section in collection.Sections.Where(section => !CollectedEngine.Has(section))) Add(text, section);
        return text.ToString();
    }

    private static void Add(HostEvidenceText text, CollectedSection section)
    {
        text.Add(WebEvidence.Of(NginxDump.Is(section) ? NginxDump.Head(section) : section));
        if (NginxDump.Is(section) && NginxDump.WhyNot(section) is { } why) text.Own("nginx-dump", [("lacks", why)]);
    }

    /// <summary>What the whole collection lacks; null when it is whole.</summary>
    private static string? Lack(string name, Collection collection, SshAnswer answer)
    {
        var why = answer.Stopped is { } stopped ? $": {stopped}" : "";
        if (collection.Rights is null) return $"{name} could not be audited: {Explained(answer)}.";
        if (collection.IsWhole) return null;
        var at = collection.Sections is [.., { Status: null } open] ? $" in the section {open.Id}" : "";
        return $"{name} was cut off before the end of the collection{at}{why}; what came is judged.";
    }

    private static string Explained(SshAnswer answer) => SshFailure.Explain(answer.Status, answer.Log, answer.Stopped);

    private static void WriteServer(HostEvidenceText text, string log)
    {
        var facts = new Dictionary<string, string>(ClientLog.Read(log), StringComparer.Ordinal);
        if (SshFailure.IsChangedKey(log)) facts["host-key"] = "changed";
        if (facts.Count > 0) text.Own("ssh-server", ServerFacts.Where(facts.ContainsKey).Select(key => (key, facts[key])));
    }
}
