namespace Auditor.Documents;

/// <summary>A place in a text. All three count from 1.</summary>
/// <param name="Column">In Unicode code points, for people.</param>
/// <param name="Utf16Column">In UTF-16 units, for editors and SARIF.</param>
public readonly record struct TextPosition(int Line, int Column, int Utf16Column);
