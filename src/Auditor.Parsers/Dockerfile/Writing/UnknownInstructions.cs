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
        var (last, count) = (default(SourceSpan), 0);
        foreach (var instruction in syntax.Instructions)
        {
            var told = instruction.Trigger ?? instruction;
            if (!InstructionReader.IsKeyword(told.Keyword) && count++ < Maximum) last = told.Span;
        }

        return new UnknownInstructions(last, count == 0 ? 0 : count - Maximum);
    }

    public bool IsReported(Instruction instruction) => instruction.Span.Start <= Last.Start;
}
