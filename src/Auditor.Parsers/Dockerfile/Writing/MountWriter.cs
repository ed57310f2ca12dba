using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes a <c>--mount</c> of RUN.</summary>
internal sealed class MountWriter(InstructionContext context)
{
    private readonly TreeBuilder builder = context.Builder;

    public void Write(Flag flag)
    {
        var mount = MountFields.Of(flag);
        var type = mount.Value("type")?.ToLowerInvariant() ?? "bind";
        builder.Open("mount", flag.Span).Attribute("type", type, flag.ValueSpan);
        if (type is not ("bind" or "cache" or "tmpfs" or "secret" or "ssh"))
            Refuse($"{type} is no type of mount.", flag.ValueSpan);
        foreach (var field in mount.Fields) WriteField(type, field);
        builder.Close();
    }

    private void WriteField(string type, MountField field)
    {
        switch (field.Key)
        {
            case "type": break;
            case "from": WriteFrom(field); break;
            case "source" or "target" or "id" or "sharing" or "env": WriteValue(field.Key, field); break;
            case "required" when type is "secret" or "ssh": WriteBoolean("required", field, isNegated: false); break;
            case "readonly": WriteBoolean("readonly", field, isNegated: false); break;
            case "readwrite": WriteBoolean("readonly", field, isNegated: true); break;
            case "size" when type == "tmpfs": break;
            case "mode" or "uid" or "gid" when type is "secret" or "ssh" or "cache": break;
            default: Refuse($"A mount of type {type} has no key {field.Key}.", field.Word.Span); break;
        }
    }

    private void WriteValue(string name, MountField field)
    {
        if (field.Value is null) Refuse($"{field.Key} needs a value.", field.Word.Span);
        else builder.Attribute(Attributes.Of(name, context.Expand(field.Word), field.Word.Span));
    }

    private void WriteFrom(MountField field)
    {
        if (field.Value is not { } from)
        {
            Refuse("from needs a value.", field.Word.Span);
            return;
        }

        var hasVariable = from.IndexOf('$', StringComparison.Ordinal) is var dollar and >= 0 && dollar < from.Length - 1;
        if (hasVariable) Refuse("The builder does not expand variables in from; name a stage that is built FROM the variable.", field.Word.Span);
        ReferenceAttributes.WriteFrom(context, from, field.Word.Span, hasVariable ? "the builder does not expand variables in from" : null);
    }

    private void WriteBoolean(string name, MountField field, bool isNegated)
    {
        var value = field.Value is null ? "true" : context.Expand(field.Word).Value.ToLowerInvariant();
        if (value is not ("true" or "false" or "1" or "0" or "t" or "f")) Refuse($"{field.Key} takes true or false.", field.Word.Span);
        var isTrue = value is "true" or "1" or "t";
        builder.Attribute(name, isTrue != isNegated ? "true" : "false", field.Word.Span);
    }

    private void Refuse(string message, SourceSpan span) => context.Problem("invalid-mount", message, span);
}
