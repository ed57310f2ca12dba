using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>The variables that maps make.</summary>
internal static class MapCheck
{
    public static void Check(Directive directive) => CheckName(directive, 1);

    public static void CheckGeo(Directive directive)
    {
        CheckName(directive, 0);
        if (directive.Arguments.Length > 1) CheckName(directive, 1);
    }

    private static void CheckName(Directive directive, int index)
    {
        if (directive.Problems.Count == 0 && (directive[index].Length < 2 || directive[index][0] != '$')) directive.Refuse("invalid-value", $"invalid variable name \"{directive[index]}\"", index);
    }
}
