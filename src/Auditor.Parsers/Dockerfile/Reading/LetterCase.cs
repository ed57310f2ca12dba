namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>How an instruction word is written.</summary>
internal static class LetterCase
{
    public const string Upper = "upper";
    public const string Lower = "lower";

    public static string Of(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('a', 'z')) return Upper;
        return word.ContainsAnyInRange('A', 'Z') ? "mixed" : Lower;
    }

    /// <summary>The case of most instruction words of a file; upper when there are as many of the other.</summary>
    public static string OfMost(DockerfileSyntax syntax)
    {
        var (upper, lower) = (0, 0);
        foreach (var instruction in syntax.Instructions)
        {
            var letters = Of(instruction.KeywordWord.Chars);
            if (letters == Upper) upper++;
            else if (letters == Lower) lower++;
        }

        return lower > upper ? Lower : Upper;
    }
}
