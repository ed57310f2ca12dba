namespace Auditor.Documents.Secrets;

/// <summary>A secret that a text holds.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Name">What says that it is one: the name before it, <c>Authorization</c>, <c>url</c>, <c>token</c>, <c>private key</c>.</param>
public sealed record FoundSecret(int Start, int Length, string Name)
{
    public int End => Start + Length;

    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
