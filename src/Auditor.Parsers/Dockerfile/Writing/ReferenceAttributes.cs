using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes the parts of an image's name, and what a <c>from</c> of COPY or a mount refers to.</summary>
internal static class ReferenceAttributes
{
    public static void Write(TreeBuilder builder, ImageReference reference, SourceSpan span)
    {
        if (reference.IsScratch) return;
        builder.Attribute(Attributes.Of("registry", reference.Registry, reference.Image, span));
        builder.Attribute(Attributes.Of("repository", reference.Repository, reference.Image, span));
        builder.Flag("local", OfficialImage.IsLocal(reference), span);
        if (OfficialImage.Name(reference) is { } official) builder.Attribute("official", official, span);
        if (reference.Tag is { } tag) builder.Attribute(Attributes.Of("tag", tag, reference.Image, span));
        if (reference.Digest is { } digest) builder.Attribute(Attributes.Of("digest", digest, reference.Image, span));
    }

    /// <param name="unresolved">Why it is not known what the text refers to, or null.</param>
    public static void WriteFrom(InstructionContext context, string from, SourceSpan span, string? unresolved)
    {
        var (builder, names) = (context.Builder, context.File.Names);
        var reference = context.IsTrigger ? names.ResolveInChild(from) : names.Resolve(from, context.Stage);
        builder.Attribute("from", from, span, unresolved).Attribute("from-kind", reference.Kind, span, unresolved);
        if (reference.Stage >= 0) builder.Attribute("stage", Attributes.Number(reference.Stage), span);
        if (reference.Stage >= 0 && names.NameOf(reference.Stage) is { } name) builder.Attribute("stage-name", name, span);
        if (reference.Suggestion is { } suggestion) builder.Attribute("suggestion", suggestion, span);
        if (unresolved is null && reference.Kind is "image" or "near-miss") Write(builder, ImageReference.Of(Expansion.Literal(from)), span);
    }
}
