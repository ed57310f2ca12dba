using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace Auditor.Sources.Endpoint;

/// <summary>What the network says when it fails, in few words.</summary>
internal static class NetworkFailure
{
    /// <summary>The host answers that nothing listens: a fact, not a silence.</summary>
    public const string Refused = "connection refused";

    /// <summary>Silence: nothing is known but that.</summary>
    public const string TooLate = "no answer in time";

    /// <summary>A fault of this machine, not of the host.</summary>
    public const string NoRoute = "this machine has no route to it";

    public static bool IsExpected(Exception exception) =>
        exception is SocketException or IOException or OperationCanceledException or AuthenticationException or HttpRequestException or InvalidDataException
            or NotSupportedException or UriFormatException or CryptographicException;

    public static string Reason(Exception exception) => exception switch
    {
        OperationCanceledException => TooLate,
        SocketException socket => Reason(socket.SocketErrorCode),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "its header fields are longer than what is read",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "its answer is no HTTP",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "it ended the connection before its answer was complete",
        { InnerException: { } inner } when IsExpected(inner) => Reason(inner),
        CryptographicException => "its certificates could not be read",
        AuthenticationException => "the TLS handshake failed",
        InvalidDataException => "its answer could not be read",
        _ => "the connection broke",
    };

    private static string Reason(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => Refused,
        SocketError.ConnectionReset => "it reset the connection",
        SocketError.TimedOut => TooLate,
        SocketError.HostNotFound or SocketError.NoData => "its name has no address",
        SocketError.TryAgain => "the resolver did not answer",
        SocketError.NetworkUnreachable or SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable => NoRoute,
        SocketError.HostUnreachable => "its network says that it is not there",
        _ => $"connection failed ({error})",
    };
}
