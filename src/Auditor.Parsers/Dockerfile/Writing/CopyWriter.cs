using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes COPY and ADD.</summary>
internal sealed class CopyWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;
    private readonly bool isAdd = context.Instruction.Keyword == "add";

    /// <summary>The last word, as written.</summary>
    private string target = "";

    public void Write()
    {
        builder.Attribute("form", instruction.IsJson ? "exec" : "words", instruction.Arguments.Span);
        if (isAdd) builder.Attribute("keyword", instruction.KeywordWord.Raw, instruction.KeywordWord.Span);
        WriteFlags();
        var words = instruction.IsJson ? instruction.Json : [.. WordSplitter.AtBlanks(instruction.Arguments)];
        if (words.Length < 2) context.Problem("missing-arguments", $"{instruction.Keyword.ToUpperInvariant()} needs a source and a destination.", instruction.Span);
        target = words is [.., var last] ? last.Raw : "";
        var sources = words.Length < 2 ? words : words[..^1];
        foreach (var source in sources) WriteSource(source);
        if (words.Length >= 2) WriteDestination(words[^1]);
        foreach (var heredoc in instruction.Heredocs) NoteBody(heredoc);
    }

    private void WriteFlags()
    {
        foreach (var flag in instruction.Flags)
        {
            if (flag.Name is "link" or "parents" or "keep-git-dir" or "unpack") builder.Attribute(flag.Name, flag.Value?.ToLowerInvariant() ?? "true", flag.Span);
            else if (flag is { Name: "chown" or "chmod" or "checksum", Value: not null })
                builder.Attribute(Attributes.Of(flag.Name, context.Expand(flag.ValueWord), flag.ValueSpan));
            else if (flag is { Name: "from", Value: { } from }) WriteFrom(flag, from);
        }
    }

    private void WriteFrom(Flag flag, string from)
    {
        var reason = from.Contains('$', StringComparison.Ordinal) ? "the builder does not expand variables in --from" : null;
        if (reason is not null) context.Problem("variable-in-from", "The builder does not expand variables in --from; name a stage that is built FROM the variable.", flag.ValueSpan);
        ReferenceAttributes.WriteFrom(context, from, flag.ValueSpan, reason);
    }

    private void WriteSource(Word word)
    {
        if (!instruction.IsJson && HeredocWords.Parse(word.Raw) is { } heredoc)
        {
            builder.Leaf("source", word.Span, new TreeAttribute("value", heredoc.Name, word.Span), new TreeAttribute("kind", "heredoc", word.Span));
            return;
        }

        var value = context.Expand(word);
        var kind = Kind(value.Value);
        NoteFiles(value, kind);
        if (kind == "path" && instruction.Flag("from") is null && IsWholeContext(value)) builder.Flag("whole-context", true, word.Span);
        builder.Open("source", word.Span).Attribute(Attributes.Of("value", value, word.Span)).Attribute("kind", kind, word.Span);
        builder.Flag("glob", kind == "path" && value.Value.AsSpan().IndexOfAny("*?[") >= 0, word.Span);
        if (kind == "path" && value.IsKnown) WriteContents(value.Value, word.Span);
        builder.Close();
    }

    private void WriteContents(string source, SourceSpan span)
    {
        var contents = context.File.Contents;
        var isFromContext = instruction.Flag("from") is null && !context.IsTrigger;
        var found = contents.Carried(source, isFromContext);
        builder.Flag("ignored", isFromContext && contents.IsIgnored(source), span).Flag("partly-seen", !found.IsWhole, span);
        if (isFromContext && contents.ProjectOf(source) is { } manager) builder.Attribute("project", manager, span);
        foreach (var carried in found.Files)
        {
            builder.Open("carried", span).Attribute("path", carried.Path, span).Attribute("kind", carried.Kind, span).Attribute("what", carried.What, span)
                .Flag("named", carried.IsNamed, span).Flag("sample", carried.IsSample, span).Flag("for-development", carried.IsForDevelopment, span).Flag("unread", carried.IsUnread, span).Close();
        }
    }

    private void NoteFiles(Expansion source, string kind)
    {
        var path = source.IsKnown && kind == "path" ? source.Value : null;
        var isOwn = instruction.Flag("from") is { Value: { } from } ? context.File.StagesWithOwnFiles.Contains(context.File.Names.Resolve(from, context.Stage).Stage) : kind == "path" && !StartFiles.Is(source.Value, target);
        context.State = context.State with { Files = context.State.Files.With(path, instruction.Flag("from") is not null), HasOwnFiles = context.State.HasOwnFiles || isOwn };
    }

    private void WriteDestination(Word word)
    {
        if (!instruction.IsJson && HeredocWords.Parse(word.Raw) is not null)
            context.Problem("heredoc-as-destination", "A here-document cannot be the destination.", word.Span);
        var value = context.Expand(word);
        builder.Open("destination", word.Span).Attribute(Attributes.Of("value", value, word.Span));
        if (value.IsKnown && ContainerPath.Resolve(value.Value, context.Before.Workdir) is { } path) builder.Attribute("path", path, word.Span);
        var isAbsolute = ContainerPath.IsAbsolute(value.Value);
        builder.Flag("absolute", isAbsolute, word.Span).Flag("no-workdir", !isAbsolute && value.Marked is not [Expansion.Hole, ..] && HasNoWorkdir(), word.Span).Close();
    }

    /// <summary>scratch has the root as its working directory.</summary>
    private bool HasNoWorkdir() => context.Before.Workdir is null && !context.Before.Single.ContainsKey("effective-workdir");

    /// <summary>ADD alone fetches; for COPY such a text is a path.</summary>
    private string Kind(string value)
    {
        if (!isAdd) return "path";
        if (value.StartsWith("git@", StringComparison.Ordinal) || value.StartsWith("git://", StringComparison.Ordinal) || value.StartsWith("ssh://", StringComparison.Ordinal)) return "git";
        if (!value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return "path";
        var end = value.AsSpan().IndexOfAny('#', '?');
        return (end < 0 ? value : value[..end]).EndsWith(".git", StringComparison.Ordinal) ? "git" : "url";
    }

    private static bool IsWholeContext(Expansion value) =>
        value.IsKnown && (value.Value is "*" or "./*" or "/*" || ContainerPath.Normalize(value.Value) == "/");

    private void NoteBody(Heredoc heredoc)
    {
        if (!heredoc.IsExpanded || heredoc.Body.Length == 0) return;
        var body = context.File.Text.Text.AsSpan(heredoc.Body.Start, heredoc.Body.Length);
        if (!body.Contains('$')) return;
        context.ExpandBody(Word.Of(MappedText.Of(heredoc.Body.Source, body.ToString(), heredoc.Body.Start), 0, body.Length));
    }
}
