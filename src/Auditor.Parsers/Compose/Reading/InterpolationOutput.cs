using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Collects what an interpolation gives.</summary>
internal sealed class InterpolationOutput(MappedText text, int source)
{
    private readonly MappedText.Builder builder = new(source);
    private readonly ImmutableArray<string>.Builder holes = ImmutableArray.CreateBuilder<string>(0);
    private readonly ImmutableArray<SourceSpan>.Builder invalid = ImmutableArray.CreateBuilder<SourceSpan>(0);
    private string? reason;

    public ImmutableArray<VariableUse>.Builder Uses { get; } = ImmutableArray.CreateBuilder<VariableUse>(1);

    public int Length => builder.Length;

    /// <summary>Characters of the text as they stand there.</summary>
    public void Copy(int start, int length)
    {
        if (length == 0) return;
        var outer = text.Map(start, length);
        var characters = text.Text.AsSpan(start, length);
        if (outer.Length == length) builder.Verbatim(characters, outer.Start);
        else CopyEach(start, length);
    }

    /// <summary>Other characters in the place of a stretch of the text.</summary>
    public void Put(string characters, int start, int length)
    {
        var outer = text.Map(start, length);
        builder.Rewritten(characters, outer.Start, outer.Length);
    }

    public void PutHole(string because, int start, int length)
    {
        holes.Add(text.Text.Substring(start, length));
        reason ??= because;
        Put(ComposeScalar.Hole.ToString(), start, length);
    }

    public void Refuse(int start, int length)
    {
        invalid.Add(text.Map(start, length));
        Copy(start, length);
    }

    /// <summary>What was put out since a place; as written where a part of it is not known.</summary>
    public string Since(int place, string written)
    {
        var value = builder.From(place);
        return value.Contains(ComposeScalar.Hole) ? written : value;
    }

    public Interpolated Build() => new(builder.Build(), holes.DrainToImmutable(), reason, Uses.DrainToImmutable(), invalid.DrainToImmutable());

    private void CopyEach(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            var outer = text.Map(i, 1);
            builder.Rewritten(text.Text.AsSpan(i, 1), outer.Start, outer.Length);
        }
    }
}
