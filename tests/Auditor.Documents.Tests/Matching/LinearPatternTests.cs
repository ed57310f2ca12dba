using System.Text.RegularExpressions;
using Auditor.Documents.Matching;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Matching;

/// <summary>The oracle is System.Text.RegularExpressions.</summary>
public sealed class LinearPatternTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "k", "I", "Z", "1", "_", "-", ".", "^", "$", "(", ")", "(?:", "|", "[", "]", "[^", "*", "+", "?", "*?", "{2}", "{1,2}", "{0,}", "{", "}", ",",
        @"\d", @"\D", @"\w", @"\W", @"\s", @"\S", @"\b", @"\B", @"\.", @"\-", @"\n", @"\t", @"\A", @"\z", @"\Z", @"\\", @"\1", @"\x41", @"\_", "(?=", "(?i)",
        "a-z", "0-9", "-[a]", "é", " ", "/", ":", "#", "\\",
    ];

    private static readonly string[] Texts =
    [
        "", "a", "ab", "abab", "k", "\u212a", "K", "I", "i", "\u0130", "\u0131", "1", "a1_b", "a-b", ".", "a.b", "ab\n", "a\nb", "\n", " ", "a b", "\t", "Z9", "é", "É", "aa", "bbb",
        "-", "[", "]", "{2}", "a{", "\\", "_", "٣", "\u200d", "a\u200db", "日本", ":", "//", "^$", "(", ")", "|", "\u00a0", "\u2028", "a,b", "xkKy", "#",
    ];

    [Fact]
    public void Patterns_are_found_where_the_framework_finds_them()
    {
        var compared = 0;
        Check.One(RandomCases.Of(8_000), Prop.ForAll(Arb.From(Pattern), pattern =>
        {
            foreach (var ignoreCase in (bool[])[false, true]) compared += Compare(pattern, ignoreCase);
        }));
        Assert.InRange(compared, 3_000, 16_000);
    }

    [Theory]
    [InlineData(@"\w")]
    [InlineData(@"\W")]
    [InlineData(@"\d")]
    [InlineData(@"\D")]
    [InlineData(@"\s")]
    [InlineData(@"\S")]
    [InlineData(".")]
    [InlineData(@"[^\w\s]")]
    [InlineData("[^a-z]")]
    [InlineData("[a-zA-Z0-9]")]
    [InlineData("k")]
    [InlineData("S")]
    [InlineData("i")]
    [InlineData("[A-Z]")]
    [InlineData("[^K]")]
    [InlineData("é")]
    [InlineData(@"a\b")]
    [InlineData("^a$")]
    public void Every_character_counts_as_in_the_framework(string pattern)
    {
        foreach (var ignoreCase in (bool[])[false, true])
        {
            if (LinearPattern.TryCompile(pattern, ignoreCase) is not { } own) continue;
            var regex = Framework(pattern, ignoreCase);
            for (var character = 0; character <= char.MaxValue; character++)
            {
                foreach (var text in (string[])[$"{(char)character}", $"a{(char)character}"])
                    Assert.True(regex.IsMatch(text) == own.IsMatch(text), $"{pattern} {ignoreCase} U+{character:X4} {text.Length}");
            }
        }
    }

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData("a{2}{3}")]
    [InlineData(@"a\")]
    [InlineData(@"\p{L}")]
    [InlineData(@"a\B")]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)")]
    [InlineData("(?<name>a)")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("(a*)*")]
    [InlineData("(^)?a")]
    [InlineData("(a{999}){999}")]
    [InlineData("a{100000}")]
    public void What_it_does_not_know_is_refused(string pattern) => Assert.Null(LinearPattern.TryCompile(pattern, ignoreCase: false));

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|a)*c")]
    [InlineData("(.|a)+x")]
    [InlineData("a.*b.*c.*d$")]
    public void No_pattern_takes_long(string pattern)
    {
        var own = LinearPattern.Of(pattern);
        Assert.False(own.IsMatch(new string('a', 100_000)));
    }

    private static Gen<string> Pattern => Gen.OneOf(
        Gen.Choose(0, 7).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat),
        Valid(3));

    private static Gen<string> Valid(int depth) => depth == 0
        ? Gen.Elements("a", "b", "k", "1", "_", ".", @"\d", @"\w", @"\s", @"\W", "[a-z]", "[^a]", @"[\w.-]", "[.-]", "[]a]", "[^]-]", "^", "$", @"\b", @"\.", "ab", "é", "{", "[-a]")
        : Gen.OneOf(
            Valid(depth - 1),
            from left in Valid(depth - 1) from right in Valid(depth - 1) select left + right,
            from left in Valid(depth - 1) from right in Valid(depth - 1) select $"{left}|{right}",
            Valid(depth - 1).Select(inner => $"({inner})"),
            from inner in Valid(depth - 1) from times in Gen.Elements("*", "+", "?", "{2}", "{1,3}", "{0,}", "+?") select $"(?:{inner}){times}");

    private static int Compare(string pattern, bool ignoreCase)
    {
        if (LinearPattern.TryCompile(pattern, ignoreCase) is not { } own) return 0;
        var regex = Framework(pattern, ignoreCase);
        foreach (var text in Texts)
            Assert.True(regex.IsMatch(text) == own.IsMatch(text), $"{pattern} {ignoreCase} '{text}': {regex.IsMatch(text)} expected");
        return 1;
    }

    private static Regex Framework(string pattern, bool ignoreCase) =>
        new(pattern, RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), TimeSpan.FromSeconds(5));
}
