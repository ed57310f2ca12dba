using System.Text;
using Auditor.Sources.Endpoint.Http;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>Requests without credentials that say who asks.</summary>
internal sealed class HttpRequest(string host)
{
    public byte[] Get(string path) => Bytes($"GET {path} HTTP/1.1\r\n", "");

    /// <summary>For services whose questions are POST requests with a JSON body; it asks, and changes nothing.</summary>
    public byte[] Post(string path, string body) =>
        Bytes($"POST {path} HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.ASCII.GetByteCount(body)}\r\n", body);

    private byte[] Bytes(string head, string body) =>
        Encoding.ASCII.GetBytes($"{head}Host: {host}\r\nUser-Agent: {HttpProbe.UserAgent}\r\nAccept: application/json, text/html, */*\r\nConnection: close\r\n\r\n{body}");
}
