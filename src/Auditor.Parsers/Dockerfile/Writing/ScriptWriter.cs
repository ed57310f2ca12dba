using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;
using Auditor.Parsers.Packages.Commands;
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
    private readonly PackageLog log = new();

    public void WriteRun(Word command)
    {
        var shell = EffectiveShell.Of(context.Before.Shell, IsWindows());
        var body = instruction.IsJson || instruction.Heredocs.IsEmpty || HeredocWords.Parse(command.Raw) is null ? null : instruction.Heredocs[0];
        var script = body is null ? null : ScriptText.OfBody(body, file);
        if (script is not null && script.Text.StartsWith("#!", StringComparison.Ordinal)) shell = EffectiveShell.OfShebang(FirstLine(script.Text));
        if (!instruction.IsJson) builder.Attribute("shell", shell.Name, command.Span).Flag("readable", shell.IsReadable, command.Span);
        if (!instruction.IsJson && shell.IsReadable) builder.Attribute("joint", Joint(isHeredoc: script is not null), command.Span);
        if (script is not null) Write(script, shell);
        else WriteCommand(command, shell);
        if (IsRootInForeignHome()) log.ForgetPip();
        log.WriteLeftovers(builder, CacheTargets());
        NoteFiles(command);
    }

    /// <summary>What joins a further command to the last one: a new line of a here-document, a continuation where there are some already, or a blank.</summary>
    private string Joint(bool isHeredoc)
    {
        var text = file.AsSpan(instruction.Span.Start, instruction.Span.Length);
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (isHeredoc) return newline;
        return text.Contains('\n') ? $" {context.File.Syntax.Escape}{newline}    && " : " && ";
    }

    /// <summary>The builder expands variables in the target of a mount. Where one is not known, it may be any cache.</summary>
    private ImmutableArray<string> CacheTargets()
    {
        var targets = ImmutableArray.CreateBuilder<string>();
        foreach (var word in MountFields.CacheTargets(instruction))
        {
            var target = context.ExpandQuietly(word, context.Lookup);
            if (target.IsKnown) targets.Add(target.Value);
            else log.DeleteAll();
        }

        return targets.ToImmutable();
    }

    /// <summary>Says of which installs it is certain that their lock file is not there. A bind mount may bring it.</summary>
    private void NoteFiles(Word command)
    {
        var files = MountFields.HasBind(instruction) ? CopiedFiles.Unknown : context.Before.Files;
        foreach (var (node, manager) in log.FirstRestores)
        {
            if (files.LacksLockFile(manager)) builder.AttributeOf(node, new TreeAttribute("lock-file", "missing", command.Span));
        }

        if (log.MayHaveWritten) context.State = context.State with { Files = CopiedFiles.Unknown };
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
        ShellTree.Write(builder, ShellReader.Read(line, ShellDialect.Posix), new ShellContext { Surroundings = Surroundings(), Environment = StateOf });
    }

    private void Write(MappedText script, EffectiveShell shell)
    {
        if (!shell.IsReadable)
        {
            ShellTree.WriteCredentials(builder, script);
            return;
        }

        var dialect = shell.IsPosix ? ShellDialect.Posix : ShellDialect.Bash;
        ShellTree.Write(builder, ShellReader.Read(script, dialect), new ShellContext(shell.Pipefail, shell.ErrExit) { Surroundings = Surroundings(), Environment = StateOf });
    }

    private ShellVariable StateOf(string name)
    {
        if (IsSetByMount(name)) return ShellVariable.Set;
        return context.Lookup(name) switch
        {
            { State: VariableState.Known, Text.Length: > 0 } or { State: VariableState.SetElsewhere } => ShellVariable.Set,
            _ when !context.Sees(name) && (context.IsTrigger || context.Scope?.MayComeFromImage(name) == true) => ShellVariable.Unknown,
            _ => ShellVariable.Unset,
        };
    }

    private bool IsSetByMount(string name)
    {
        foreach (var flag in instruction.Flags)
        {
            if (flag is { Name: "mount", Value: not null } && MountFields.Of(flag).Value("env") == name) return true;
        }

        return false;
    }

    private CommandSurroundings Surroundings() => new(Environment, log);

    /// <summary>ENV and ARG as they are before the instruction.</summary>
    private CommandWord? Environment(string name) => !context.Before.Variables.TryGetValue(name, out var set) ? Setting(name) : set.Variable.State switch
    {
        VariableState.Known => new CommandWord(set.Variable.Text, instruction.Span),
        _ => new CommandWord("", instruction.Span, set.Variable.Text),
    };

    private CommandWord? Setting(string name) => context.State.ToolSettings.TryGetValue(name, out var value) ? new CommandWord(value, instruction.Span) : null;

    private static string FirstLine(string script) => script.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? script[..end] : script;

    private bool IsRootInForeignHome() =>
        Environment("HOME") is { Unresolved: null, Value: var home } && home.StartsWith("/home/", StringComparison.Ordinal)
        && (!context.Before.Single.TryGetValue("effective-user", out var user) || user.Attributes.Any(attribute => attribute.Name == "root"));

    private bool IsWindows() => context.Scope is { Root.IsWindows: true };
}
