using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>
/// Reads the collector's protocol 1. Only lines that begin with the nonce of this connection are frames, so that no output, banner or login file can forge one;
/// what stands outside of sections is passed over.
/// </summary>
internal sealed class FrameReader
{
    private readonly string mark;
    private readonly ImmutableArray<CollectedSection>.Builder sections = ImmutableArray.CreateBuilder<CollectedSection>();
    private readonly StringBuilder output = new();
    private (string Id, string Privilege)? open;
    private string? rights;
    private bool isWhole;

    private FrameReader(string nonce) => mark = $"@{nonce} ";

    public static Collection Read(string text, string nonce)
    {
        var reader = new FrameReader(nonce);
        foreach (var line in text.AsSpan().EnumerateLines()) reader.Line(line);
        reader.Close(null);
        return new Collection(reader.rights, reader.sections.ToImmutable(), reader.isWhole);
    }

    private void Line(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(mark, StringComparison.Ordinal)) Frame(line[mark.Length..].ToString().Split(' '));
        else if (open is not null && line.StartsWith('|')) output.Append(line).Append('\n');
    }

    private void Frame(string[] words)
    {
        switch (words)
        {
            case ["B", "1", ..] when rights is null:
                rights = Array.Find(words, word => word.StartsWith("priv=", StringComparison.Ordinal))?["priv=".Length..] ?? "none";
                break;
            case ["S", var id, var privilege] when rights is not null && IsWord(id) && IsWord(privilege):
                Close(null);
                open = (id, privilege);
                break;
            case ["E", var id, var status] when open?.Id == id && byte.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code):
                Close(code);
                break;
            case ["Z", var count] when open is null:
                isWhole = count == sections.Count.ToString(CultureInfo.InvariantCulture);
                break;
        }
    }

    private void Close(int? status)
    {
        if (open is not { } section) return;
        sections.Add(new CollectedSection(section.Id, section.Privilege, status, output.ToString()));
        output.Clear();
        open = null;
    }

    private static bool IsWord(string word) => word.Length is > 0 and <= 40 && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
