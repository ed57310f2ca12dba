using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A Dockerfile as it is written.</summary>
/// <param name="Items">Instructions and comments in order; comments inside an instruction stand in its line.</param>
internal sealed record DockerfileSyntax(
    char Escape, ImmutableArray<Directive> Directives, ImmutableArray<Item> Items, ImmutableArray<Auditor.Documents.ParseProblem> Problems)
{
    public ImmutableArray<Instruction> Instructions { get; } = [.. Items.OfType<Instruction>()];

    public bool HasFrom
    {
        get
        {
            foreach (var instruction in Instructions)
            {
                if (instruction.Keyword == "from") return true;
            }

            return false;
        }
    }
}
