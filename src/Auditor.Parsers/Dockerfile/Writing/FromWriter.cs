using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

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
        if (stage.Parent < 0) ReferenceAttributes.Write(builder, stage.Image, span);
        builder.Flag("built-here", IsBuiltHere(), span);
        WritePlatform();
        WriteAs();
        if (stage.Parent >= 0) builder.Attribute("stage", Attributes.Number(stage.Parent), span);
        builder.Flag("scratch", stage.Image.IsScratch, span).Flag("literal", image.Uses.IsEmpty, span);
        builder.Flag("invalid-default", !image.Uses.IsEmpty && stage.Parent < 0 && !HasValidDefault(), span);
        Check(image);
    }

    public static void WriteBase(TreeBuilder builder, Stage stage, Stage root)
    {
        var span = root.ImageWord.Span;
        builder.Open("base", span).Attribute(Attributes.Of("image", root.Image.Image, span));
        ReferenceAttributes.Write(builder, root.Image, span);
        if (root.IsWindows) builder.Attribute("os", "windows", span);
        else WritePrograms(builder, BaseImagePrograms.Of(root.Image), span);
        builder.Flag("scratch", root.Image.IsScratch, span).Flag("own", root.Index == stage.Index, span).Close();
    }

    /// <summary>Asked where no version is named: that of an image that is built just before is what was built.</summary>
    private bool IsBuiltHere() =>
        stage.Parent < 0 && !stage.Image.IsScratch && stage.Image is { Digest: null, Repository: { Unresolved: null } repository } && stage.Image.Tag is null or { Value: "latest" }
        && OfficialImage.Name(stage.Image) is null && context.File.Contents.BuildsImage(repository.Value);

    private void WritePlatform()
    {
        if (from.Flag("platform") is not { Value: { } platform } flag) return;
        builder.Attribute("platform", platform, flag.ValueSpan);
        context.Expand(flag.ValueWord);
    }

    private void WriteAs()
    {
        if (WordSplitter.AtBlanks(from.Arguments) is [_, var word, _] && word.Chars.Equals("as", StringComparison.OrdinalIgnoreCase))
            builder.Attribute("as-casing", LetterCase.Of(word.Chars), word.Span);
    }

    /// <summary>
    /// Whether the reference is one when no argument is given: an ARG without default is then empty. What the builder sets, and what is declared
    /// nowhere, stands there as some text; a value that must be given (<c>${X:?}</c>) is asked for.
    /// </summary>
    private bool HasValidDefault()
    {
        var expanded = context.ExpandQuietly(stage.ImageWord, Default);
        if (expanded.Error is not null || expanded.Uses.Any(use => use.Operator is "?" or ":?")) return true;
        return ReferenceGrammar.Accepts(expanded.Marked.Replace(Expansion.Hole.ToString(), "", StringComparison.Ordinal));
    }

    private Variable Default(string name)
    {
        var variable = context.File.Globals.Lookup(name);
        var isEmptyUntilGiven = variable.State == VariableState.Unset && context.File.Globals.Declares(name);
        return variable.State == VariableState.Known || isEmptyUntilGiven ? variable : Variable.Known("x");
    }

    private static void WritePrograms(TreeBuilder builder, BaseImagePrograms programs, SourceSpan span)
    {
        if (programs.Shell is { } shell) builder.Attribute("sh", shell, span);
        if (programs.Tools is { } tools) builder.Attribute("tools", $" {tools} ", span);
    }

    private void Check(Expansion image)
    {
        var words = WordSplitter.AtBlanks(from.Arguments);
        var isNamed = words.Count == 3 && words[1].Chars.Equals("as", StringComparison.OrdinalIgnoreCase);
        if (words.Count != 1 && !isNamed) context.Problem("invalid-from", "FROM takes an image, or an image, AS and a name.", from.Span);
        else if (image is { IsKnown: true, Value.Length: 0 }) context.Problem("invalid-from", "The image of FROM is empty.", from.Span);
        else if (image is { IsKnown: true, Uses.IsEmpty: true } && stage.Parent < 0 && !ReferenceGrammar.Accepts(image.Value))
            context.Problem("invalid-image", NoImage(image.Value), stage.ImageWord.Span);
        else if (isNamed && !IsStageName(stage.Name))
            context.Problem("invalid-stage-name", "A stage name starts with a letter and holds letters, digits, hyphens, underscores and dots only.", words[2].Span);
    }

    private static string NoImage(string text) =>
        $"{(text.Length <= 80 ? text : text[..80] + "…")} is no name of an image: lower-case letters, digits and separators, then a tag or a digest.";

    private static bool IsStageName(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_' or '.');
}
