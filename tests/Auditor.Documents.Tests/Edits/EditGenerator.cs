using Auditor.Documents.Edits;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Edits;

/// <summary>Short texts of short lines, so that edits meet each other, line ends and the end of the text.</summary>
internal static class EditGenerator
{
    public const string Path = "folder/some file.txt";

    private static readonly Gen<string> Pieces = Gen.Elements("a", "b", "\n", "\n", "cd\n", "", "  x");

    private static readonly Gen<string> Texts = Joined(30);

    private static readonly Gen<string> News = Joined(4);

    public static Arbitrary<(string Text, TextEdit[] Edits)> TextsWithEdits => Arb.From(
        from text in Texts
        from edits in EditsOf(text).ArrayOf(6)
        select (text, edits));

    private static Gen<TextEdit> EditsOf(string text) =>
        from start in Gen.Choose(0, text.Length)
        from length in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, Math.Min(6, text.Length - start))))
        from news in News
        select new TextEdit(Path, start, length, news);

    private static Gen<string> Joined(int most) =>
        from count in Gen.Choose(0, most)
        from pieces in Pieces.ArrayOf(count)
        select string.Concat(pieces);
}
