using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Packages.Commands;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Adds to a command what it means to package managers: installs, cleanings, exported variables, development servers.</summary>
internal sealed class PackageUse(TreeBuilder builder, WordWriter words)
{
    /// <param name="name">The command's name; empty when it is not known.</param>
    public void Write(CommandPart part, string name, ShellState state)
    {
        switch (name)
        {
            case "export": Export(part, state); return;
            case "rm" or "find": Delete(part, state); return;
            case "echo" or "cd" or "set" or "mkdir" or "test" or "[" or "chmod" or "chown" or "true" or ":" or "adduser" or "addgroup" or "useradd" or "groupadd" or "usermod": return;
            case "" or "cp" or "mv" or "ln" or "sed" or "grep" or "cat": state.Surroundings.Log?.NoteWriter(); return;
        }

        if (name.Contains("clean", StringComparison.OrdinalIgnoreCase)) state.Surroundings.Log?.DeleteAll();
        var line = Words(part);
        var command = PackageTools.Read(name, line, 0, variable => Variable(part, state, variable), part.Via == "xargs");
        if (DevelopmentServer.Of(name, line, 0, command) is { } server) builder.Attribute("development-server", server, line[0].Span);
        if (command is null && WrapperCommand.Find(name) is null && name is not "corepack") state.Surroundings.Log?.NoteWriter();
        if (command is null) return;
        if (state.IsAnswered) command = command.With("assume-yes", true);
        if (command.Action == PackageAction.Update && state.Joint is { } joint) command = command.With("with-joint", joint);
        PackageCommandWriter.Write(builder, command, state.Surroundings.Log);
    }

    private ImmutableArray<CommandWord> Words(CommandPart part)
    {
        var line = ImmutableArray.CreateBuilder<CommandWord>(part.Limit - part.First);
        for (var i = part.First; i < part.Limit; i++) line.Add(Word(part.Words[i]));
        return line.MoveToImmutable();
    }

    private CommandWord Word(ShellWord word) => new(word.Value, words.Span(word), words.Reason(word));

    /// <summary>What the command itself sets comes before what the script exported and what held before it.</summary>
    private CommandWord? Variable(CommandPart part, ShellState state, string name)
    {
        for (var i = part.First - 1; i >= 0; i--)
        {
            var word = part.Words[i];
            if (word.Value.Length > name.Length && word.Value[name.Length] == '=' && word.Value.StartsWith(name, StringComparison.Ordinal))
                return Word(word) with { Value = word.Value[(name.Length + 1)..] };
        }

        foreach (var assignment in part.Assignments)
        {
            if (assignment.Name.Value == name) return Word(assignment.Value);
        }

        return state.Exports.TryGetValue(name, out var exported) ? exported : state.Surroundings.Environment(name);
    }

    private void Export(CommandPart part, ShellState state)
    {
        for (var i = part.First + 1; i < part.Limit; i++)
        {
            var word = part.Words[i];
            var equals = word.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) state.Exports = state.Exports.SetItem(word.Value[..equals], Word(word) with { Value = word.Value[(equals + 1)..] });
        }
    }

    private static void Delete(CommandPart part, ShellState state)
    {
        if (state.Surroundings.Log is not { } log) return;
        for (var i = part.First + 1; i < part.Limit; i++)
        {
            if (!part.Words[i].Value.StartsWith('-')) log.Delete(part.Words[i].Value);
        }
    }
}
