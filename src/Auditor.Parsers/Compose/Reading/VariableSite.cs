namespace Auditor.Parsers.Compose.Reading;

/// <summary>Where the parts of a variable's use stand in the text.</summary>
internal readonly record struct VariableSite(int Start, int End, int NameStart, int NameEnd, string Operator, int WordStart, int WordEnd);
