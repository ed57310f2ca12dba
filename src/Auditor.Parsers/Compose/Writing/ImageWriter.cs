using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>image</c> in its parts.</summary>
internal sealed class ImageWriter(NodeWriter writer)
{
    /// <summary>The reference of a scalar; a part that is not known hides no other one.</summary>
    public static ImageReference ReferenceOf(ComposeScalar image) =>
        ImageReference.Of(new Expansion(image.Value, image.Text.Text, image.Holes, image.Unresolved, []));

    public void Write(ComposeMap service)
    {
        if (service.Scalar("image") is not { } image || !writer.Open("image", image.All.Span)) return;
        var reference = ReferenceOf(image);
        writer.Attribute("reference", image.All);
        Part("registry", reference.Registry, image);
        Part("repository", reference.Repository, image);
        if (reference.Tag is { } tag) Part("tag", tag, image);
        if (reference.Digest is { } digest) Part("digest", digest, image);
        if (OfficialImage.Name(reference) is { } official) writer.Attribute("official", official, image.All.Span);
        writer.Flag("local", OfficialImage.IsLocal(reference), image.All.Span);
        writer.Flag("literal", image.Uses.IsEmpty, image.All.Span);
        writer.Uses(image, "image");
        writer.Close();
    }

    private void Part(string name, ReferencePart part, ComposeScalar image)
    {
        var span = part.Start < 0 ? image.All.Span : new Slice(image, part.Start, part.Length).Span;
        writer.Builder.Attribute(name, part.Value, span, part.Unresolved);
    }
}
