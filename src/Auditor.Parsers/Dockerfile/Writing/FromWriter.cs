using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes FROM and the image at the bottom of its chain.</summary>
internal sealed class FromWriter(InstructionContext context, Stage stage)
{
    private readonly TreeBuilder builder = context.Builder;
    private readonly Instruction from = stage.From;

    public void Write()
    {
        var image = context.Expand(stage.ImageWord);
        var span = stage.ImageWord.Span;
        builder.Attribute(Attributes.Of("image", image, span));
        WriteParts(stage.Image, span);
        if (from.Flag("platform") is { Value: { } platform } flag)
        {
            builder.Attribute("platform", platform, flag.ValueSpan);
            context.Expand(flag.ValueWord);
        }

        if (stage.Parent >= 0) builder.Attribute("stage", Attributes.Number(stage.Parent), span);
        builder.Flag("scratch", stage.Image.IsScratch, span).Flag("literal", image.Uses.IsEmpty, span);
        Check(image.IsKnown && image.Value.Length == 0);
    }

    public static void WriteBase(TreeBuilder builder, Stage stage, Stage root)
    {
        var span = root.ImageWord.Span;
        builder.Open("base", span).Attribute(Attributes.Of("image", root.Image.Image, span));
        WriteParts(builder, root.Image, span);
        if (root.IsWindows) builder.Attribute("os", "windows", span);
        else WritePrograms(builder, BaseImagePrograms.Of(root.Image), span);
        builder.Flag("scratch", root.Image.IsScratch, span).Flag("own", root.Index == stage.Index, span).Close();
    }

    private static void WritePrograms(TreeBuilder builder, BaseImagePrograms programs, SourceSpan span)
    {
        if (programs.Shell is { } shell) builder.Attribute("sh", shell, span);
        if (programs.Tools is { } tools) builder.Attribute("tools", $" {tools} ", span);
    }

    private void WriteParts(ImageReference reference, SourceSpan span)
    {
        if (stage.Parent < 0) WriteParts(builder, reference, span);
    }

    private static void WriteParts(TreeBuilder builder, ImageReference reference, SourceSpan span)
    {
        if (reference.IsScratch) return;
        builder.Attribute(Attributes.Of("registry", reference.Registry, reference.Image, span));
        builder.Attribute(Attributes.Of("repository", reference.Repository, reference.Image, span));
        if (OfficialImage.Name(reference) is { } official) builder.Attribute("official", official, span);
        if (reference.Tag is { } tag) builder.Attribute(Attributes.Of("tag", tag, reference.Image, span));
        if (reference.Digest is { } digest) builder.Attribute(Attributes.Of("digest", digest, reference.Image, span));
    }

    private void Check(bool isBlank)
    {
        var words = WordSplitter.AtBlanks(from.Arguments);
        var isNamed = words.Count == 3 && words[1].Chars.Equals("as", StringComparison.OrdinalIgnoreCase);
        if (words.Count != 1 && !isNamed) context.Problem("invalid-from", "FROM takes an image, or an image, AS and a name.", from.Span);
        else if (isBlank) context.Problem("invalid-from", "The image of FROM is empty.", from.Span);
        else if (isNamed && !IsStageName(stage.Name))
            context.Problem("invalid-stage-name", "A stage name starts with a letter and holds letters, digits, hyphens, underscores and dots only.", words[2].Span);
    }

    private static bool IsStageName(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_' or '.');
}
