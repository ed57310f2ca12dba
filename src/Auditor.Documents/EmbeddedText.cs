namespace Auditor.Documents;

/// <summary>A text of its own inside an artifact: a configuration in a here-document, the content of a compose config.</summary>
/// <param name="Path">Where it will stand, as the artifact around it says: <c>/etc/nginx/conf.d/default.conf</c>; empty when that is not said.</param>
/// <param name="Text">The text as it will be read, with the place of each character in the artifact around it.</param>
/// <param name="Escaped">The characters that have to be written in another way around it, where a text edit would not do that; null when its lines are not
/// lines of the artifact, so that no edit fits.</param>
public sealed record EmbeddedText(string Path, MappedText Text, string? Escaped)
{
    /// <summary>Whether a text can be put in as it is.</summary>
    public bool Takes(string text) => Escaped is not null && text.AsSpan().IndexOfAny(Escaped) < 0;
}
