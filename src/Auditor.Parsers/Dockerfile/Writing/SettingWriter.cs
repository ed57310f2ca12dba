using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes USER, WORKDIR, EXPOSE, VOLUME, STOPSIGNAL and MAINTAINER.</summary>
internal sealed class SettingWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction instruction = context.Instruction;
    private readonly Word arguments = context.Instruction.Arguments;

    public void Write()
    {
        if (arguments.IsEmpty) context.Problem("missing-arguments", $"{instruction.Keyword.ToUpperInvariant()} needs an argument.", instruction.Span);
        switch (instruction.Keyword)
        {
            case "user": WriteUser(); break;
            case "workdir": WriteWorkdir(); break;
            case "expose": WritePorts(); break;
            case "volume": WriteVolumes(); break;
            case "maintainer": builder.Attribute("value", arguments.Raw, arguments.Span); break;
            default: builder.Attribute(Attributes.Of("value", context.Expand(arguments), arguments.Span)); break;
        }
    }

    private void WriteUser()
    {
        var attributes = UserAttributes(context.Expand(arguments), arguments.Span);
        foreach (var attribute in attributes) builder.Attribute(attribute);
        if (!arguments.IsEmpty) context.State = context.State.With(new EffectiveNode("effective-user", arguments.Span, context.Stage, attributes));
    }

    private static ImmutableArray<TreeAttribute> UserAttributes(Expansion value, SourceSpan span)
    {
        var attributes = ImmutableArray.CreateBuilder<TreeAttribute>();
        attributes.Add(Attributes.Of("value", value, span));
        var colon = value.Marked.IndexOf(':', StringComparison.Ordinal);
        var (user, group) = colon < 0 ? (value.Marked, null) : (value.Marked[..colon], value.Marked[(colon + 1)..]);
        var isKnown = !user.Contains(Expansion.Hole);
        attributes.Add(isKnown ? new TreeAttribute("user", user, span) : new TreeAttribute("user", value.Raw, span, value.Reason));
        if (group is not null)
            attributes.Add(group.Contains(Expansion.Hole) ? new TreeAttribute("group", value.Raw, span, value.Reason) : new TreeAttribute("group", group, span));
        if (!isKnown) attributes.Add(new TreeAttribute("root", "unknown", span, value.Reason));
        else if (IsRoot(user)) attributes.Add(new TreeAttribute("root", "true", span));
        return attributes.ToImmutable();
    }

    private static bool IsRoot(string user) => user == "root" || (user.Length > 0 && user.All(c => c == '0'));

    private void WriteWorkdir()
    {
        var value = context.Expand(arguments);
        builder.Attribute(Attributes.Of("value", value, arguments.Span));
        builder.Flag("absolute", ContainerPath.IsAbsolute(value.Value), arguments.Span);
        var path = value.IsKnown ? ContainerPath.Resolve(value.Value, context.Before.Workdir) : null;
        if (path is not null) builder.Attribute("path", path, arguments.Span);
        if (arguments.IsEmpty) return;
        var reason = value.Reason ?? "the working directory of the base image is not known";
        var attribute = new TreeAttribute("path", path ?? value.Value, arguments.Span, path is null ? reason : null);
        context.State = context.State.With(new EffectiveNode("effective-workdir", arguments.Span, context.Stage, [attribute])) with { Workdir = path };
    }

    private void WritePorts()
    {
        foreach (var word in WordSplitter.AtBlanks(arguments))
        {
            var value = context.Expand(word);
            if (value.IsKnown) foreach (var text in value.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) WritePort(word, text);
            else builder.Leaf("port", word.Span, Attributes.Of("value", value, word.Span));
        }
    }

    private void WritePort(Word word, string text)
    {
        var port = ExposedPort.Of(text);
        builder.Open("port", word.Span).Attribute("value", text, word.Span);
        if (port.From >= 0)
            builder.Attribute("from", Attributes.Number(port.From), word.Span).Attribute("to", Attributes.Number(port.To), word.Span);
        builder.Attribute("protocol", port.Protocol, word.Span).Flag("valid", port.IsValid, word.Span);
        builder.Flag("too-high", port.IsTooHigh, word.Span).Close();
        if (port.From < 0 || !port.HasProtocol) return;
        context.State = context.State with { Ports = context.State.Ports.SetItem(port.Key, Effective(port, word.Span)) };
    }

    private EffectiveNode Effective(ExposedPort port, SourceSpan span) => new("effective-port", span, context.Stage,
    [
        new TreeAttribute("from", Attributes.Number(port.From), span), new TreeAttribute("to", Attributes.Number(port.To), span),
        new TreeAttribute("protocol", port.Protocol, span),
    ]);

    private void WriteVolumes()
    {
        builder.Attribute("form", instruction.IsJson ? "exec" : "shell", arguments.Span);
        ImmutableArray<Word> words = instruction.IsJson ? instruction.Json : [.. WordSplitter.AtBlanks(arguments)];
        foreach (var word in words) builder.Leaf("path", word.Span, Attributes.Of("value", context.Expand(word), word.Span));
    }
}
