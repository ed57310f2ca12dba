namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>The outer form of a substitution, for those who only need to step over it.</summary>
internal static class Substitution
{
    /// <summary>The position after the substitution that starts with the dollar sign at a position; -1 when the builder does not know its form.</summary>
    public static int End(string text, int position, char escape)
    {
        var expander = new Expander(text, position, text.Length, escape);
        return expander.StepOver();
    }
}
