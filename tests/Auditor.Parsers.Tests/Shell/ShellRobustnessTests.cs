using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

public sealed class ShellRobustnessTests
{
    private const int Deep = 1000;

    [Theory]
    [InlineData("echo 'a")]
    [InlineData("echo \"a")]
    [InlineData("echo \"a $(b \"c")]
    [InlineData("echo $'a")]
    [InlineData("echo `a")]
    [InlineData("echo $(a")]
    [InlineData("echo ${a")]
    [InlineData("echo ${a:-b")]
    [InlineData("echo $((1 + ")]
    [InlineData("a <(b")]
    [InlineData("a=(b")]
    [InlineData("(a")]
    [InlineData("((a")]
    [InlineData("{ a;")]
    [InlineData("if a")]
    [InlineData("if a; then b")]
    [InlineData("if a; then b; else c")]
    [InlineData("while a; do b")]
    [InlineData("for x in a; do b")]
    [InlineData("for ((i=0;")]
    [InlineData("case x in a) b;;")]
    [InlineData("case x")]
    [InlineData("[[ a")]
    [InlineData("echo @(a|b")]
    [InlineData("f() {")]
    [InlineData("f()")]
    [InlineData("f(")]
    [InlineData("a <<E\nb")]
    [InlineData("a <<E")]
    [InlineData("a >")]
    [InlineData("a &&")]
    [InlineData("a |")]
    public void What_is_not_ended_is_a_problem(string script)
    {
        Assert.NotEmpty(ShellReader.Read(MappedText.Of(0, script), ShellDialect.Bash).Problems);
        Assert.NotEmpty(ShellSketch.Tree(script, ShellDialect.Posix).Problems);
    }

    [Theory]
    [InlineData("a; )", "a() unknown:){}")]
    [InlineData("(a) b", "subshell{a()} b()")]
    [InlineData("fi; a", "unknown:fi{} ; a()")]
    [InlineData("; a", "unknown:;{} a()")]
    [InlineData("a ;; b", "a() unknown:;;{} b()")]
    [InlineData("&& a", "unknown:&&{} a()")]
    public void What_cannot_stand_there_is_unknown_and_reading_goes_on(string script, string expected)
    {
        Assert.Equal(expected, ShellSketch.Of(script));
        Assert.Contains(ShellSketch.Tree(script).Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("echo $(", ")")]
    [InlineData("echo \"$(", ")\"")]
    [InlineData("(", ")")]
    [InlineData("( ", " )")]
    [InlineData("{ ", "; }")]
    [InlineData("if ", "; then a; fi")]
    [InlineData("if a; then ", "; fi")]
    [InlineData("while ", "; do a; done")]
    [InlineData("until a; do ", "; done")]
    [InlineData("for x in a; do ", "; done")]
    [InlineData("case x in a) ", ";; esac")]
    [InlineData("f() { ", "; }")]
    [InlineData("echo ${a:-", "}")]
    [InlineData("echo \"${a:-", "}\"")]
    [InlineData("echo $((", "))")]
    [InlineData("echo $[", "]")]
    [InlineData("cat <(", ")")]
    [InlineData("a=(", ")")]
    [InlineData("echo @(", ")")]
    [InlineData("`", "`")]
    [InlineData("sudo ", "")]
    [InlineData("eval ", "")]
    [InlineData("! ", "")]
    [InlineData("[[ ( ", " ) ]]")]
    [InlineData("a=$(<<E ", ")")]
    [InlineData("f() ", "")]
    [InlineData("coproc ", "")]
    public void A_thousand_levels_are_read_to_an_end(string open, string close)
    {
        foreach (var dialect in new[] { ShellDialect.Posix, ShellDialect.Bash })
        {
            ShellSketch.Tree(string.Concat(Enumerable.Repeat(open, Deep)) + "a" + string.Concat(Enumerable.Repeat(close, Deep)), dialect);
            ShellSketch.Tree(string.Concat(Enumerable.Repeat(open, Deep)), dialect);
        }
    }

    [Theory]
    [InlineData("echo $(", ")")]
    [InlineData("(", " )")]
    [InlineData("if ", "; then a; fi")]
    [InlineData("echo ${a:-", "}")]
    public void Too_deep_nesting_is_a_problem(string open, string close)
    {
        var script = string.Concat(Enumerable.Repeat(open, Deep)) + "a" + string.Concat(Enumerable.Repeat(close, Deep));
        Assert.Contains(ShellReader.Read(MappedText.Of(0, script), ShellDialect.Bash).Problems, problem => problem.Code == "shell-too-deep");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("$")]
    [InlineData("$'\\")]
    [InlineData("${")]
    [InlineData("$((a ")]
    [InlineData("$((a) ")]
    [InlineData("}")]
    [InlineData(";")]
    [InlineData("<<E ")]
    [InlineData("a[")]
    [InlineData("x{")]
    public void A_line_of_a_hundred_thousand_characters_is_read(string piece) =>
        ShellSketch.Tree(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    [Fact]
    public void A_script_of_ten_megabytes_is_read()
    {
        const string line = "if [ -f \"$file\" ]; then grep -q 'x' < \"$file\" | sort > /dev/null 2>&1 || exit 1; fi\n";
        var script = string.Concat(Enumerable.Repeat(line, 10_000_000 / line.Length));
        Assert.Empty(ShellReader.Read(MappedText.Of(0, script), ShellDialect.Posix).Problems);
    }

    [Theory]
    [InlineData(")")]
    [InlineData("(\n")]
    [InlineData("cat <<E\n")]
    [InlineData("case ")]
    public void Ten_megabytes_of_mistakes_end_in_problems(string piece)
    {
        var script = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        Assert.NotEmpty(ShellReader.Read(MappedText.Of(0, script + "("), ShellDialect.Bash).Problems);
    }

    [Fact]
    public void A_nul_character_is_a_problem_and_the_rest_is_read()
    {
        var tree = ShellSketch.Tree("a \0 'b\0' \"\0\" $(\0) `\0`\0\nc");
        Assert.Contains(tree.Problems, problem => problem.Code == "shell-nul");
        Assert.Contains(tree.Named("command"), node => node["name"] == "c");
    }

    [Fact]
    public void Every_prefix_of_every_fixture_is_read()
    {
        var fixtures = Directory.GetFiles(Path.Combine(RepositoryRootPath(), "tests", "fixtures", "shell"));
        Assert.NotEmpty(fixtures);
        foreach (var text in fixtures.Select(File.ReadAllText))
        {
            for (var length = 0; length <= text.Length; length++)
            {
                ShellSketch.Tree(text[..length], ShellDialect.Bash);
                ShellSketch.Tree(text[..length], ShellDialect.Posix);
            }
        }
    }

    [Fact]
    public void Every_fixture_is_read_without_problems()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRootPath(), "tests", "fixtures", "shell")))
        {
            var artifact = new Artifact(ArtifactKinds.Shell, new SourceText(file, File.ReadAllText(file)), "");
            Assert.Empty(new ShellParser().Parse(ArtifactSet.Of(artifact)).Problems);
        }
    }

    private static string RepositoryRootPath() =>
        typeof(ShellRobustnessTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value
        ?? throw new InvalidOperationException("The assembly does not know the repository root.");
}
