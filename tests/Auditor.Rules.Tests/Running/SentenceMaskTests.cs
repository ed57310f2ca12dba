using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Packs;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

public class SentenceMaskTests
{
    private static readonly MessageTemplate Template = new([new MessagePart("keeps a secret: ", null), new MessagePart("", TreeQuery.Compile("@value"))]);

    [Fact]
    public void A_secret_is_masked_in_what_comes_from_the_file_and_not_in_the_words_of_the_rule() =>
        Assert.Equal("keeps a secret: [REDACTED]", Sentence("keeps"));

    [Fact]
    public void A_secret_is_masked_before_a_long_value_is_cut() =>
        Assert.Equal("keeps a secret: [REDACTED]", Sentence(new string('s', 300)));

    private static string Sentence(string secret)
    {
        var span = new SourceSpan(0, 0, secret.Length);
        var tree = new TreeBuilder("house", [new SourceText("file", secret)], "house", span).Attribute("value", secret, span, secret: true).Build();
        return MessageWriter.Sentence(Template, tree.Root, QueryScope.Empty, new ArtifactView(tree, SecretMask.Of(tree)));
    }
}
