using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>
/// Writes what a command says: its words in the exec form, its script in the shell form; both as <c>pipeline</c> and <c>command</c>.
/// </summary>
internal sealed class ScriptWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;
    private readonly string file = context.File.Text.Text;

    public void WriteRun(Word command)
    {
        var shell = EffectiveShell.Of(context.Before.Shell, IsWindows());
        var body = instruction.IsJson || instruction.Heredocs.IsEmpty || HeredocWords.Parse(command.Raw) is null ? null : instruction.Heredocs[0];
        var script = body is null ? null : ScriptText.OfBody(body, file);
        if (script is not null && script.Text.StartsWith("#!", StringComparison.Ordinal)) shell = EffectiveShell.OfShebang(FirstLine(script.Text));
        if (!instruction.IsJson) builder.Attribute("shell", shell.Name, command.Span).Flag("readable", shell.IsReadable, command.Span);
        if (script is not null) Write(script, shell);
        else WriteCommand(command, shell);
    }

    public void WriteCommand(Word command) => WriteCommand(command, EffectiveShell.Of(context.Before.Shell, IsWindows()));

    public static void WriteWords(TreeBuilder builder, ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
            builder.Leaf("word", words[i].Span, new TreeAttribute("value", words[i].Raw, words[i].Span), new TreeAttribute("index", Attributes.Number(i), words[i].Span));
    }

    private void WriteCommand(Word command, EffectiveShell shell)
    {
        if (!instruction.IsJson)
        {
            if (!command.IsEmpty) Write(ScriptText.OfLine(instruction, command, file), shell);
            return;
        }

        WriteWords(builder, instruction.Json);
        if (instruction.Json.IsEmpty) return;
        var line = ScriptText.OfWords(instruction.Json, instruction.Line.Source);
        ShellTree.Write(builder, ShellReader.Read(line, ShellDialect.Posix), new ShellContext());
    }

    private void Write(MappedText script, EffectiveShell shell)
    {
        if (!shell.IsReadable)
        {
            ShellTree.WriteCredentials(builder, script);
            return;
        }

        var dialect = shell.IsPosix ? ShellDialect.Posix : ShellDialect.Bash;
        ShellTree.Write(builder, ShellReader.Read(script, dialect), new ShellContext(shell.Pipefail, shell.ErrExit));
    }

    private static string FirstLine(string script) => script.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? script[..end] : script;

    private bool IsWindows() => context.Scope is { Root.IsWindows: true };
}
