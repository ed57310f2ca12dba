using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes one instruction and tells what holds after it.</summary>
internal sealed class InstructionWriter(FileContext file, TreeBuilder builder)
{
    /// <param name="scope">What it sees; null before the first stage.</param>
    public StageState Write(Instruction instruction, StageScope? scope, Stage? stage, bool isTrigger = false)
    {
        if (!InstructionReader.IsKeyword(instruction.Keyword)) return WriteUnknown(instruction, scope);
        var context = new InstructionContext(file, builder, instruction, scope, stage?.Index ?? -1) { IsTrigger = isTrigger };
        builder.Open(instruction.Keyword, instruction.Span).Flag("onbuild", isTrigger, instruction.Span);
        FlagRules.Check(context);
        WriteContent(context, stage);
        if (instruction.Keyword is "run" or "copy" or "add" or "cmd" or "entrypoint" && !isTrigger) NotePrograms(context);
        builder.Attribute("casing", LetterCase.Of(instruction.KeywordWord.Chars), instruction.KeywordWord.Span);
        WriteFlags(instruction);
        context.WriteVariables();
        if (!isTrigger) WriteEmptyLines(instruction);
        builder.Close();
        return context.State;
    }

    private void WriteContent(InstructionContext context, Stage? stage)
    {
        switch (context.Instruction.Keyword)
        {
            case "from": if (stage is not null) new FromWriter(context, stage).Write(); break;
            case "env" or "label" or "arg": new PairWriter(context).Write(); break;
            case "copy" or "add": new CopyWriter(context).Write(); break;
            case "run" or "cmd" or "entrypoint" or "healthcheck" or "shell": new CommandWriter(context).Write(); break;
            case "onbuild": WriteOnbuild(context, stage); break;
            default: new SettingWriter(context).Write(); break;
        }
    }

    /// <summary>cron only says something where nothing else does.</summary>
    private void NotePrograms(InstructionContext context)
    {
        var text = file.Text.Text.AsSpan(context.Instruction.Span.Start, context.Instruction.Span.Length);
        if (context.State.UserChanger is null or "cron" && UserChanger.In(text) is { } found) context.State = context.State with { UserChanger = found };
        if (context.Instruction.Keyword == "run" && PackagingTools.AreIn(text)) context.State = context.State with { BuildsPackages = true };
    }

    /// <summary>A trigger is kept for a child: nothing of it holds here.</summary>
    private void WriteOnbuild(InstructionContext context, Stage? stage)
    {
        var trigger = context.Instruction.Trigger;
        builder.Attribute("trigger", TriggerWord(context.Instruction), context.Instruction.Arguments.Span);
        if (context.Instruction.Arguments.IsEmpty) context.Problem("missing-arguments", "ONBUILD needs an instruction.", context.Instruction.Span);
        if (trigger is null) return;
        Write(trigger, context.Scope, stage, isTrigger: true);
        context.State = context.State with { Triggers = context.State.Triggers.Add(trigger) };
    }

    /// <summary>Also of a trigger that is not allowed and was not read.</summary>
    private static string TriggerWord(Instruction onbuild) =>
        onbuild.Trigger?.Keyword ?? (WordSplitter.AtBlanks(onbuild.Arguments) is [var word, ..] ? word.Raw.ToLowerInvariant() : "");

    private void WriteEmptyLines(Instruction instruction)
    {
        foreach (var lines in instruction.Line.EmptyLines) builder.Leaf("empty-lines", lines);
    }

    private void WriteFlags(Instruction instruction)
    {
        foreach (var flag in instruction.Flags)
        {
            builder.Open("flag", flag.Span).Attribute("name", flag.Name, flag.Span);
            if (flag.Value is { } value) builder.Attribute("value", value, flag.ValueSpan);
            builder.Close();
        }
    }

    private StageState WriteUnknown(Instruction instruction, StageScope? scope)
    {
        var line = file.Text.Line(file.Text.LineIndexAt(instruction.Span.Start) + 1).Trim();
        builder.Leaf("unknown", instruction.Span, new TreeAttribute("text", line, instruction.Span));
        if (!file.Unknown.IsReported(instruction)) return scope?.State ?? new StageState();
        var near = file.Near(instruction.Keyword, InstructionReader.Keywords);
        var hint = near is null ? "" : $" {near.ToUpperInvariant()} is close to it.";
        file.Refusals.Add("unknown-instruction", $"{Shorten(instruction.KeywordWord.Raw)} is no instruction.{hint}", instruction.KeywordWord.Span, near?.ToUpperInvariant());
        return scope?.State ?? new StageState();
    }

    private static string Shorten(string word) => word.Length <= 40 ? word : word[..40] + "…";
}
