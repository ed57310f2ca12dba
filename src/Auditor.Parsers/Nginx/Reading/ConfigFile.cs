using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A configuration file, or a part of a dump, as it was read.</summary>
/// <param name="Path">As people name it; of a dump the path in its header.</param>
/// <param name="Span">The whole of it.</param>
internal sealed record ConfigFile(string Path, SourceSpan Span, List<SyntaxItem> Items, bool HasByteOrderMark)
{
    public static ConfigFile Of(SourceText text, int source)
    {
        var span = new SourceSpan(source, 0, text.Text.Length);
        return new ConfigFile(text.Path, span, new ConfigReader(text.Text, span).Read(), text.HasByteOrderMark);
    }
}
