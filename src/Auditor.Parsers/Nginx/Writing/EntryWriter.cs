using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of the lines of maps and their like.</summary>
internal static class EntryWriter
{
    public static void Write(Sink sink, Directive entry)
    {
        var (key, span) = (entry.Syntax.Name.Value, entry.Syntax.Name.Span);
        if (ElementNames.Of(entry) == "include")
        {
            IncludeWriter.Write(sink, entry);
            return;
        }

        var isCredential = SecretKeys.Is(entry, key);
        sink.Set("key", key, span, isCredential);
        sink.Flag("secret-key", isCredential, span);
        sink.Flag("default", key == "default", span);
        sink.Flag("regex", key.StartsWith('~'), span);
        if (entry.Arguments.Length == 0) return;
        var value = string.Join(' ', entry.Arguments.Select(word => word.Value));
        var isSecret = Sink.IsSecretValue(value);
        sink.Set("value", value, entry.SpanOf(0).To(entry.SpanOf(entry.Arguments.Length - 1)), isSecret);
        sink.Flag("secret-value", isSecret, entry.SpanOf(0));
    }
}
