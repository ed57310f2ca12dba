using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>How many of a file's unknown instructions are reported one by one: past some, a file is no Dockerfile and each more says nothing new.</summary>
/// <param name="Last">The last one that is reported.</param>
/// <param name="Left">How many follow it.</param>
internal sealed record UnknownInstructions(SourceSpan Last, int Left)
{
    private const int Maximum = 20;

    public static UnknownInstructions Of(DockerfileSyntax syntax)
    {
        var unknown = syntax.Instructions.Select(instruction => instruction.Trigger ?? instruction)
            .Where(instruction => !InstructionReader.Keywords.Contains(instruction.Keyword)).Select(instruction => instruction.Span).ToList();
        return unknown.Count == 0 ? new UnknownInstructions(default, 0) : new UnknownInstructions(unknown[Math.Min(unknown.Count, Maximum) - 1], unknown.Count - Maximum);
    }

    public bool IsReported(Instruction instruction) => instruction.Span.Start <= Last.Start;
}
