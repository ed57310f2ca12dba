using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Yaml;

/// <summary>A text that is read, with words to ask for its parts.</summary>
internal sealed class YamlSample
{
    public const int Source = 7;

    public YamlSample(string text)
    {
        Text = text;
        File = YamlReader.Read(new SourceText("sample.yml", text), Source);
    }

    public string Text { get; }

    public YamlFile File { get; }

    public YamlNode Root => Assert.Single(File.Documents);

    public YamlMapping Mapping => Assert.IsType<YamlMapping>(Root);

    public YamlScalar Scalar(string key) => Assert.IsType<YamlScalar>(Mapping[key]);

    public string Slice(SourceSpan span)
    {
        Assert.Equal(Source, span.Source);
        return Text.Substring(span.Start, span.Length);
    }

    /// <summary>The codes of the problems with the texts they stand at.</summary>
    public IEnumerable<string> Problems => File.Problems.Select(problem => $"{problem.Code}@{Slice(problem.Span)}");

    /// <summary>All nodes below the roots, aliases not followed.</summary>
    public IEnumerable<YamlNode> Nodes => File.Documents.SelectMany(WithChildren);

    private static IEnumerable<YamlNode> WithChildren(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => WithChildren(entry.Key).Concat(WithChildren(entry.Value))).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(WithChildren).Prepend(node),
        _ => [node],
    };
}
