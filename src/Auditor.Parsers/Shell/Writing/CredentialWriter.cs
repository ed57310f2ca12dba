using Auditor.Documents;
using Auditor.Documents.Secrets;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Writes the <c>credential</c> elements of words, here-documents and texts that no shell reader reads.</summary>
internal sealed class CredentialWriter(TreeBuilder builder, MappedText text)
{
    public void Word(ShellWord word, GivenSecret? given)
    {
        if (given is { } secret) Write(word, secret.Offset, word.Value.Length - secret.Offset, secret.Name);
        else foreach (var found in SecretScanner.Find(word.Value)) Write(word, found.Start, found.Length, found.Name);
    }

    /// <summary>What a command prints for another that reads a password.</summary>
    public void Printed(ShellWord word, PasswordInput input)
    {
        if (input == PasswordInput.Script) Word(word, null);
        if (input == PasswordInput.Whole && Confidential.IsUsable(word.Value)) Write(word, 0, word.Value.TrimEnd('\\', 'n').Length, "standard input");
        if (input == PasswordInput.Logins) Logins(word.Value, (start, length) => Write(word, start, length, "chpasswd"));
    }

    /// <summary>A here-document, or the whole of a text.</summary>
    public void Text(MappedText body, PasswordInput input)
    {
        if (input == PasswordInput.Script) return;
        if (input == PasswordInput.Logins) Logins(body.Text, (start, length) => Write(body.Text.Substring(start, length), body.Map(start, length), "chpasswd"));
        else foreach (var found in SecretScanner.Find(body.Text)) Write(found.In(body.Text), body.Map(found.Start, found.Length), found.Name);
    }

    private static void Logins(string text, Action<int, int> write)
    {
        for (var line = 0; line < text.Length;)
        {
            var end = LineEnd(text, line);
            var colon = text.IndexOf(':', line, end - line);
            if (colon > line && colon + 1 < end && Confidential.IsUsable(text[(colon + 1)..end])) write(colon + 1, end - colon - 1);
            line = end + (end < text.Length && text[end] == '\\' ? 2 : 1);
        }
    }

    /// <summary>A line ends at a line feed, or where <c>printf</c> writes one.</summary>
    private static int LineEnd(string text, int line)
    {
        var end = text.AsSpan(line).IndexOf('\n') is >= 0 and var feed ? line + feed : text.Length;
        return text.AsSpan(line, end - line).IndexOf("\\n") is >= 0 and var escape ? line + escape : end;
    }

    private void Write(ShellWord word, int start, int length, string name)
    {
        var value = word.Value.Substring(start, length);
        var at = text.Text.AsSpan(word.Start, word.Length).IndexOf(value);
        Write(value, at < 0 ? text.Map(word.Start, word.Length) : text.Map(word.Start + at, length), name);
    }

    private void Write(string value, SourceSpan span, string name)
    {
        if (value.Length == 0) return;
        builder.Open("credential", span).Attribute("name", name, span).Attribute("value", value, span, secret: true)
            .Flag("common", CommonPassword.Is(value), span).Close();
    }
}
