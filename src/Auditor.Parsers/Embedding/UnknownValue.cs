using System.Text;

namespace Auditor.Parsers.Embedding;

/// <summary>
/// How a part of an embedded text is written that only the program around it knows (a shell variable, a command's output): as a variable of the environment, which
/// the parsers of templates know not to judge.
/// </summary>
internal static class UnknownValue
{
    /// <param name="name">What it is called there; empty when it has no name.</param>
    public static string Of(string name)
    {
        var mark = new StringBuilder("${");
        if (name.Length < 2 || !char.IsAsciiLetter(name[0])) mark.Append("VALUE_");
        foreach (var character in name) mark.Append(char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_');
        return mark.Append('}').ToString();
    }
}
