namespace Auditor.Parsers.Packages.Commands;

/// <summary>Words for yes and no in settings.</summary>
internal static class Truth
{
    public static bool IsNo(string value) => Is(value, "false") || Is(value, "0") || Is(value, "no") || Is(value, "off");

    public static bool IsYes(string value) => Is(value, "true") || Is(value, "1") || Is(value, "yes") || Is(value, "on");

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
