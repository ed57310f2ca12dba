namespace Auditor.Parsers.Tests.Nginx;

/// <summary>A configuration with what should become of it: a line <c>CONTEXT: TEXT =&gt; VERDICT</c> of a file in <c>tests/fixtures/nginx/cases</c>.</summary>
/// <param name="Name">File and line that it stands in.</param>
/// <param name="Verdict"><c>ok</c>, <c>machine</c> (right, but it depends on the machine whether nginx starts), or the code of the problem.</param>
public sealed record NginxCase(string Name, string Context, string Text, string Verdict)
{
    public override string ToString() => $"{Name} {Context}: {Text}";

    /// <summary>The whole file: the text in its context.</summary>
    public string File => NginxWrapping.Wrap(Context, Text);
}
