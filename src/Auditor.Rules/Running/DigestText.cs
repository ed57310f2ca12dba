using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Auditor.Rules.Running;

/// <summary>The SHA-256 of lines as UTF-8, which are written into <see cref="Text"/> and taken from there when enough have come together.</summary>
internal sealed class DigestText : IDisposable
{
    private const int Enough = 8 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public StringBuilder Text { get; } = new(2 * Enough);

    /// <summary>Ends a line.</summary>
    public void EndLine()
    {
        Text.Append('\n');
        if (Text.Length >= Enough) Take();
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Digest()
    {
        Take();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Take()
    {
        var characters = ArrayPool<char>.Shared.Rent(Text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Text.Length));
        Text.CopyTo(0, characters, Text.Length);
        hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(characters, 0, Text.Length, bytes, 0));
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<byte>.Shared.Return(bytes);
        Text.Clear();
    }
}
