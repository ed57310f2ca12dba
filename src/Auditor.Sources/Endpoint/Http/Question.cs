namespace Auditor.Sources.Endpoint.Http;

/// <summary>A request to be made. None changes anything on the server: GET, OPTIONS and TRACE are safe methods (RFC 9110, section 9.2.1).</summary>
/// <param name="Purpose">Why it is asked: see the vocabulary of kind <c>http</c>.</param>
internal sealed record Question(string Purpose, Uri Url)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>A foreign Origin, to see what CORS allows it.</summary>
    public string? Origin { get; init; }

    /// <summary>Says that compressed answers are welcome.</summary>
    public bool AcceptsCompression { get; init; }

    public string? Accept { get; init; }

    /// <summary>Plain HTTP to a port that speaks TLS: that it is not understood there is what one hopes for.</summary>
    public bool IsToTls { get; init; }
}
