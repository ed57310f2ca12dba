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

    private static readonly Lazy<string> Whole = new(Assembled);

    private static readonly string[] ServerFacts = ["port", "methods", "version", "kex", "host-keys", "ciphers", "macs"];

    public ImmutableArray<string> Schemes { get; } = ["ssh"];

    /// <summary>The script that runs on hosts: the functions of all sections, and last the frame that calls them.</summary>
    public static string Collector() => Whole.Value;

    public string? Refuses(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Path is not ("/" or "")) return $"'{target.Text}' has a path: a host is written ssh://host, ssh://user@host or ssh://user@host:port.";
        return target.User?.Contains(':', StringComparison.Ordinal) == true || target.Host.StartsWith('-') || target.User?.StartsWith('-') == true
            ? $"'{target.Text}' is no host: it is written ssh://host, ssh://user@host or ssh://user@host:port, without a password."
            : null;
    }

    public ImmutableArray<string> Plan(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return
        [
            $"one SSH connection with {options.Client} and your settings of ssh_config, host keys checked strictly.",
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
        return [new EvidenceFile(ArtifactKinds.Host, Evidence(target, now, answer, collection)), CollectedEngine.Evidence(target.Host, collection.Sections, clock.GetUtcNow()), .. dumps];
    }

    /// <summary>What an audit of the host would not know, and why. Nothing is kept.</summary>
    /// <param name="failure">Why the host could not be asked at all; null when it could.</param>
    public ImmutableArray<UnreadSection> Examine(EvidenceTarget target, CancellationToken cancel, out string? failure)
    {
        ArgumentNullException.ThrowIfNull(target);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var answer = new SshClient(options).Run(target, nonce, Collector(), cancel);
        var collection = FrameReader.Read(answer?.Output ?? "", nonce);
        failure = answer is null ? "there is no OpenSSH client here" : collection.Rights is null ? SshFailure.Explain(answer.Status, answer.Log) : null;
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
        if (collection.Rights is null) text.Gap($"{target.Host} could not be audited: {SshFailure.Explain(answer.Status, answer.Log)}.");
        else if (!collection.IsWhole) text.Gap($"{target.Host} was cut off before the end of the collection; what came is judged.");
        text.Own("client", [("host", target.Host), ("now", now.ToString(CultureInfo.InvariantCulture)), ("rights", collection.Rights ?? "none")]);
        WriteServer(text, answer.Log);
        foreach (var section in collection.Sections.Where(section => !CollectedEngine.Has(section))) Add(text, section);
        return text.ToString();
    }

    private static void Add(HostEvidenceText text, CollectedSection section)
    {
        text.Add(WebEvidence.Of(NginxDump.Is(section) ? NginxDump.Head(section) : section));
        if (NginxDump.Is(section) && NginxDump.WhyNot(section) is { } why) text.Own("nginx-dump", [("lacks", why)]);
    }

    private static void WriteServer(HostEvidenceText text, string log)
    {
        var facts = ClientLog.Read(log);
        if (facts.Count > 0) text.Own("ssh-server", ServerFacts.Where(facts.ContainsKey).Select(key => (key, facts[key])));
    }
}
