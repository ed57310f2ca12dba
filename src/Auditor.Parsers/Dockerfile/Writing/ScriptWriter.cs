using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes what a command says: its words in the exec form, its script in the shell form.</summary>
internal sealed class ScriptWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;

    public void WriteRun(Word command)
    {
        if (!instruction.IsJson)
        {
            var shell = RunShell();
            builder.Attribute("shell", shell.Name, command.Span).Flag("readable", shell.IsReadable, command.Span);
        }

        WriteCommand(command);
    }

    public void WriteCommand(Word command)
    {
        if (instruction.IsJson) WriteWords(builder, instruction.Json);
    }

    public static void WriteWords(TreeBuilder builder, ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
            builder.Leaf("word", words[i].Span, new TreeAttribute("value", words[i].Raw, words[i].Span), new TreeAttribute("index", Attributes.Number(i), words[i].Span));
    }

    private EffectiveShell RunShell()
    {
        var shell = EffectiveShell.Of(context.Before.Shell, IsWindows());
        return shell;
    }

    private bool IsWindows() =>
        context.Scope?.Root is { Image.IsKnown: true } root && root.Registry.Value == "mcr.microsoft.com" && root.Repository.Value.StartsWith("windows", StringComparison.Ordinal);
}
