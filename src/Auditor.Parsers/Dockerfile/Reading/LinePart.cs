namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A part of a logical line: <paramref name="Inner"/> in the line, <paramref name="Outer"/> in the file.</summary>
internal sealed record LinePart(int Inner, int Outer, int Length);
