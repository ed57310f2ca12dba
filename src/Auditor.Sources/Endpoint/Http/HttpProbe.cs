using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>Asks one question and writes down the answer. Follows nothing, keeps no cookie, uses no proxy, goes to the host that was named only.</summary>
internal sealed class HttpProbe : IDisposable
{
    /// <summary>A server that fails so often in a row is left alone.</summary>
    private const int MostFailures = 3;

    private const int MostHeaders = 100;

    private readonly EndpointOptions options;
    private readonly TimeProvider clock;
    private readonly Network network;
    private readonly Pace pace;
    private readonly HttpMessageInvoker client;
    private int failures;

    public HttpProbe(Network network, EndpointOptions options, TimeProvider clock)
    {
        (this.network, this.options, this.clock) = (network, options, clock);
        pace = new Pace(options.Pace, clock);
        client = new HttpMessageInvoker(Handler());
    }

    public static string UserAgent { get; } = "auditor/0.1 (configuration audit; read-only; asked for by the operator)";

    /// <summary>The last questions all failed: to go on would be a burden, and a long wait.</summary>
    public bool HasGivenUp => failures >= MostFailures;

    public void Dispose()
    {
        client.Dispose();
        pace.Dispose();
    }

    public async Task<EvidenceRecord> Ask(Question question, CancellationToken cancel)
    {
        var record = new EvidenceRecord("response").With("purpose", question.Purpose).With("method", question.Method.Method)
            .With("url", question.Url.OriginalString).With("origin", question.Origin);
        if (HasGivenUp) return record.Unknown("status", "not asked any more, since the requests before were not answered");
        try
        {
            await pace.Wait(cancel).ConfigureAwait(false);
            var answer = await Deadline.Within(options.AnswerTimeout, token => Exchange(question, record, token), cancel).ConfigureAwait(false);
            failures = 0;
            return answer;
        }
        catch (Exception exception) when (NetworkFailure.IsExpected(exception))
        {
            var because = NetworkFailure.Reason(exception);
            var isRefused = because == NetworkFailure.Refused || (question.IsToTls && because != NetworkFailure.TooLate);
            if (!question.IsToTls) failures++;
            return record.Unknown("status", because).Flag("refused", isRefused);
        }
    }

    private async Task<EvidenceRecord> Exchange(Question question, EvidenceRecord record, CancellationToken cancel)
    {
        using var request = Request(question);
        var start = clock.GetTimestamp();
        using var response = await client.SendAsync(request, cancel).ConfigureAwait(false);
        var (body, isCut) = await Body(response, cancel).ConfigureAwait(false);
        record.With("status", (int)response.StatusCode).With("http", response.Version.ToString()).With("ms", (long)clock.GetElapsedTime(start).TotalMilliseconds)
            .Flag("refused", question.IsToTls && RefusesPlain(response.StatusCode)).With("bytes", body.Length).Flag("cut", isCut)
            .With("answer", Convert.ToHexStringLower(SHA256.HashData(body))[..16]);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Take(MostHeaders))
        {
            foreach (var value in values) record.Add(Header(name.ToUpperInvariant(), value));
        }

        return record.Add(BodySigns.Of(question.Url.AbsolutePath, body));
    }

    /// <summary>What servers answer to plain HTTP on a port of TLS: 400 (nginx, Apache, Go) or 426 (RFC 9110, section 15.5.22).</summary>
    private static bool RefusesPlain(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.UpgradeRequired;

    /// <summary>Values of cookies are not kept.</summary>
    private static EvidenceRecord Header(string name, string value) => name == "SET-COOKIE" ? Cookies.Of(value) : new EvidenceRecord("header").With("name", Lower(name)).With("value", value);

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "Field names are written in lower case, as HTTP/2 does.")]
    private static string Lower(string name) => name.ToLowerInvariant();

    private async Task<(byte[] Body, bool IsCut)> Body(HttpResponseMessage response, CancellationToken cancel)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var bytes = new byte[options.MaximumBodyBytes];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        var isCut = length == bytes.Length && await stream.ReadAsync(new byte[1], cancel).ConfigureAwait(false) > 0;
        return (bytes[..length], isCut);
    }

    private static HttpRequestMessage Request(Question question)
    {
        var request = new HttpRequestMessage(question.Method, question.Url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", question.Accept ?? "*/*");
        if (question.AcceptsCompression) request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (question.Origin is not null) request.Headers.TryAddWithoutValidation("Origin", question.Origin);
        if (question.Method == HttpMethod.Options) request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "GET");
        return request;
    }

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = options.MaximumHeaderKib,
        MaxResponseDrainSize = 0,
        ConnectCallback = async (context, cancel) => new NetworkStream(await network.Connect(context.DnsEndPoint.Port, cancel).ConfigureAwait(false), ownsSocket: true),
        SslOptions = Tls(),
    };

    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The certificate is judged apart; what is sent holds no secret.")]
    private static SslClientAuthenticationOptions Tls() => new()
    {
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
        RemoteCertificateValidationCallback = static (_, _, _, _) => true,
    };
}
