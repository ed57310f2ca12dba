using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes RUN, CMD, ENTRYPOINT, HEALTHCHECK and SHELL.</summary>
internal sealed class CommandWriter(InstructionContext context)
{
    private const int MaximumNotes = 2_000;

    /// <summary>Characters that make a shell word something else than it looks.</summary>
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("$\"'`=(){}<>|&;\\*?[");

    /// <summary>Characters that only a shell gives a meaning.</summary>
    private static readonly SearchValues<char> ForShell = SearchValues.Create("$\"'`(){}<>|&;\\*?[~#!");

    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;
    private readonly Word arguments = context.Instruction.Arguments;

    public void Write()
    {
        switch (instruction.Keyword)
        {
            case "run": WriteRun(); break;
            case "cmd": WriteCmd(); break;
            case "entrypoint": WriteEntrypoint(); break;
            case "healthcheck": WriteHealthcheck(); break;
            default: WriteShell(); break;
        }
    }

    private void WriteRun()
    {
        WriteForm(arguments);
        if (arguments.IsEmpty) context.Problem("missing-arguments", "RUN needs a command.", instruction.Span);
        foreach (var flag in instruction.Flags)
        {
            if (flag is { Name: "network" or "security", Value: { } value }) builder.Attribute(flag.Name, value, flag.ValueSpan);
        }

        WriteNotes();
        var text = context.File.Text.Text.AsSpan(instruction.Span.Start, instruction.Span.Length);
        context.State = context.State with { ToolSettings = ToolSettings.Add(context.State.ToolSettings, text) };
        new ScriptWriter(context).WriteRun(arguments);
        foreach (var flag in instruction.Flags)
        {
            if (flag is { Name: "mount", Value: not null }) new MountWriter(context).Write(flag);
        }
    }

    /// <summary>What the author says about it.</summary>
    private void WriteNotes()
    {
        var comments = instruction.CommentsAbove.Concat(instruction.Line.Comments.Select(comment => comment.Text));
        if (instruction.CommentsAbove.IsEmpty && instruction.Line.Comments.IsEmpty) return;
        var notes = string.Join(' ', comments);
        builder.Attribute("notes", notes.Length <= MaximumNotes ? notes : notes[..MaximumNotes], instruction.Span);
    }

    private void WriteCmd()
    {
        WriteForm(arguments);
        WriteExecForm();
        new ScriptWriter(context).WriteCommand(arguments);
        var changesUser = context.State.StartChangesUser || context.File.Contents.StartChangesUser(instruction);
        context.State = context.State.With(Effective("effective-cmd")) with { HasOwnCmd = true, StartChangesUser = changesUser, Cmd = Start() };
    }

    /// <summary>An ENTRYPOINT takes away the CMD of the image it is built on (Dockerfile reference, "Understand how CMD and ENTRYPOINT interact").</summary>
    private void WriteEntrypoint()
    {
        WriteForm(arguments);
        WriteExecForm();
        new ScriptWriter(context).WriteCommand(arguments);
        var state = context.State.HasOwnCmd ? context.State : context.State.Without("effective-cmd");
        context.State = state.With(Effective("effective-entrypoint")) with { StartChangesUser = context.File.Contents.StartChangesUser(instruction), Entrypoint = Start() };
    }

    private StartWords Start() => new(
        instruction.IsJson,
        Raw(instruction.IsJson ? instruction.Json.AsSpan() : CollectionsMarshal.AsSpan(WordSplitter.AtBlanks(arguments))));

    private static ImmutableArray<string> Raw(ReadOnlySpan<Word> words)
    {
        var raw = new string[words.Length];
        for (var i = 0; i < raw.Length; i++) raw[i] = words[i].Raw;
        return ImmutableCollectionsMarshal.AsImmutableArray(raw);
    }

    /// <summary>The same command in the exec form, where the shell has nothing to do in it.</summary>
    private void WriteExecForm()
    {
        if (instruction.IsJson || arguments.IsEmpty || arguments.Chars.ContainsAny(ForShell) || arguments.Span.Length != arguments.Length) return;
        var words = WordSplitter.AtBlanks(arguments);
        if (words[0].Raw is "exec" or "cd" or "export" or "set" or "eval" or "source" or "." || words[0].Chars.Contains('=')) return;
        builder.Attribute("exec-form", "[" + string.Join(", ", words.ConvertAll(static word => $"\"{word.Raw}\"")) + "]", arguments.Span);
    }

    private EffectiveNode Effective(string name)
    {
        var attributes = ImmutableArray.Create(new TreeAttribute("form", instruction.IsJson ? "exec" : "shell", arguments.Span));
        if (FirstWord() is { } command) attributes = attributes.Add(new TreeAttribute("command", command, arguments.Span));
        return new EffectiveNode(name, instruction.Span, context.Stage, attributes);
    }

    private string? FirstWord()
    {
        if (instruction.IsJson) return instruction.Json.IsEmpty ? null : instruction.Json[0].Raw;
        foreach (var word in WordSplitter.AtBlanks(arguments))
        {
            if (word.Raw is "exec") continue;
            return word.Chars.ContainsAny(NotPlain) ? null : word.Raw;
        }

        return null;
    }

    private void WriteHealthcheck()
    {
        var words = WordSplitter.AtBlanks(arguments);
        var type = words.Count == 0 ? "" : words[0].Raw.ToUpperInvariant();
        HealthcheckRules.Check(context, type, words);
        foreach (var flag in instruction.Flags)
        {
            if (flag is { Name: "interval" or "timeout" or "start-period" or "start-interval" or "retries", Value: { } value })
                builder.Attribute(flag.Name, value, flag.ValueSpan);
        }

        builder.Flag("none", type == "NONE", arguments.Span);
        if (type is not ("" or "NONE"))
        {
            var command = InstructionReader.AfterFirstWord(arguments);
            WriteForm(command);
            new ScriptWriter(context).WriteCommand(command);
        }

        ImmutableArray<TreeAttribute> attributes = type == "NONE" ? [new TreeAttribute("none", "true", arguments.Span)] : [];
        context.State = context.State.With(new EffectiveNode("effective-healthcheck", instruction.Span, context.Stage, attributes));
    }

    private void WriteShell()
    {
        if (!instruction.IsJson || instruction.Json.IsEmpty)
        {
            context.Problem("shell-not-json", "SHELL needs its words in the JSON form.", instruction.Span);
            return;
        }

        ScriptWriter.WriteWords(builder, instruction.Json);
        ImmutableArray<string> words = [.. instruction.Json.Select(word => word.Raw)];
        var command = new TreeAttribute("command", EffectiveShell.BaseName(words[0]), instruction.Json[0].Span);
        context.State = context.State.With(new EffectiveNode("effective-shell", instruction.Span, context.Stage, [command])) with { Shell = words };
    }

    private void WriteForm(Word command) => builder.Attribute("form", instruction.IsJson ? "exec" : "shell", command.Span);
}
