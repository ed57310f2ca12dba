namespace Auditor.Sources;

/// <summary>Permanent names of what can go wrong between a target and its text.</summary>
public static class SourceProblemCodes
{
    public const string Missing = "missing";
    public const string Unreadable = "unreadable";
    public const string TooLarge = "too-large";
    public const string Binary = "binary";
    public const string NotUtf8 = "not-utf-8";
    public const string NotUtf16 = "not-utf-16";
    public const string SpecialFile = "special-file";
    public const string OutsideRoot = "outside-root";
    public const string TooDeep = "too-deep";
    public const string TooManyFiles = "too-many-files";
    public const string BadPattern = "bad-pattern";
    public const string Changed = "changed";
    public const string NotWritten = "not-written";
}
