using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Auditor.Rules.Runs;
using Auditor.Sources.Endpoint;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests.Outside;

/// <summary>An endpoint on the loopback interface with all that belongs to it, good unless a test says otherwise, and the audit of it.</summary>
internal sealed class Zoo : IDisposable
{
    public const string Host = "api.zoo.example";

    private static readonly TestCertificates Authority = new();

    private readonly List<IDisposable> owned = [];

    public static ImmutableArray<(string, ushort, uint, byte[])> GoodRecords { get; } =
    [
        LoopbackNameServer.A(Host, "127.0.0.1"), LoopbackNameServer.Caa("zoo.example", "authority.invalid"), LoopbackNameServer.Ns("zoo.example", "ns1.example"),
        LoopbackNameServer.Ns("zoo.example", "ns2.example"),
    ];

    public static TestCertificates Certificates => Authority;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The certificates that are sent.</summary>
    public (X509Certificate2 Leaf, X509Certificate2Collection Others)? Sent { get; set; }

    public Action<SslServerAuthenticationOptions> Tls { get; set; } = _ => { };

    /// <summary>Changes answers over TLS: from the head of the request and the good answer.</summary>
    public Func<string, Answer, Answer> Page { get; set; } = (_, answer) => answer;

    /// <summary>What port 80 says.</summary>
    public Func<Answer, Answer> Plain { get; set; } = answer => answer;

    /// <summary>None, unless the time of answers is what is tested: a busy machine would fail the others.</summary>
    public int LatencyRequests { get; set; }

    public bool HasPlainPort { get; set; } = true;

    /// <summary>The target names the port of TLS: <c>https://host:8443</c>.</summary>
    public bool HasOwnPort { get; set; }

    public ImmutableArray<(string, ushort, uint, byte[])> Records { get; set; } = GoodRecords;

    public LoopbackServer? Secure { get; private set; }

    public LoopbackServer? Open { get; private set; }

    public EndpointOptions Options { get; private set; } = new();

    public void Dispose()
    {
        owned.ForEach(one => one.Dispose());
        Folder.Dispose();
    }

    /// <summary>The ids of the rules that failed, sorted, each as often as it did.</summary>
    public string Findings() => string.Join(' ', Run().ActiveFailures.Select(finding => finding.RuleId).Order(StringComparer.Ordinal));

    /// <summary>The same of another target that the zoo's names lead to.</summary>
    public string FindingsOf(string target)
    {
        Start();
        Look(target);
        return string.Join(' ', Audited().ActiveFailures.Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
    }

    public Run Run()
    {
        Collect();
        return Audited();
    }

    /// <summary>Looks at the endpoint and writes the evidence into the folder.</summary>
    public ImmutableArray<EvidenceFile> Collect()
    {
        Start();
        return Look(HasOwnPort ? $"https://{Host}:{Secure?.Port}/" : $"https://{Host}/");
    }

    private ImmutableArray<EvidenceFile> Look(string text)
    {
        var target = EvidenceTarget.Parse(text, out _) ?? throw new InvalidOperationException();
        var files = new EndpointSource(Options).Collect(target, TimeProvider.System, CancellationToken.None);
        foreach (var file in files) Folder.With(file.Kind + ".evidence", file.Text);
        return files;
    }

    private Run Audited() =>
        Repositories.Run(Repositories.Request(Folder.Path) with { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) });

    private void Start()
    {
        var (leaf, others) = Sent ?? (Authority.Leaf(), [Authority.Intermediate]);
        var tls = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(leaf, others, offline: true),
            ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
        };
        Tls(tls);
        Secure = Own(LoopbackServer.Https(tls, head => Page(head, Answer.Good(head)).ToString()));
        Open = Own(LoopbackServer.Http(_ => Plain(Answer.Redirect($"https://{Host}/")).ToString()));
        var names = Own(new LoopbackNameServer(Records));
        var plainPort = Open.Port;
        if (!HasPlainPort) Open.Dispose();
        Options = new EndpointOptions
        {
            Addresses = [IPAddress.Loopback],
            NameServers = [names.Address],
            Roots = [Authority.Root],
            TlsPort = Secure.Port,
            PlainPort = plainPort,
            Pace = TimeSpan.Zero,
            AnswerTimeout = TimeSpan.FromSeconds(20),
            LatencyRequests = LatencyRequests,
        };
    }

    private T Own<T>(T one)
        where T : IDisposable
    {
        owned.Add(one);
        return one;
    }
}
