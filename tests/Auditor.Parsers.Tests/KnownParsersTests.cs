namespace Auditor.Parsers.Tests;

public sealed class KnownParsersTests
{
    [Fact]
    public void Each_parser_names_the_kind_of_its_vocabulary() =>
        Assert.Equal(KnownParsers.All.Select(parser => parser.Vocabulary.Kind), KnownParsers.All.Select(parser => parser.Kind));
}
