using Auditor.Parsers.Shell;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>What the tree says about the traps of shell scripts, and whether real shells behave as it says.</summary>
public sealed class ShellTrapTests
{
    [Theory]
    [InlineData("fail; echo on", "fail")]
    [InlineData("fail && echo on", "")]
    [InlineData("a && fail; echo on", "a fail")]
    [InlineData("fail || true; echo on", "true")]
    [InlineData("fail && b || c; echo on", "c")]
    [InlineData("echo on; fail", "echo")]
    [InlineData("fail\necho on", "fail")]
    [InlineData("set -e; fail; echo on", "set")]
    [InlineData("set -e; fail && b; echo on", "set fail")]
    [InlineData("set -e; fail && b", "set")]
    [InlineData("if fail; then echo on; fi", "")]
    [InlineData("if true; then fail; fi; echo on", "fail")]
    [InlineData("for x in 1 2; do fail $x; done", "fail")]
    [InlineData("set -e; for x in 1 2; do fail $x; done", "set")]
    [InlineData("for x in 1; do fail $x; done", "")]
    [InlineData("(fail; b) && c", "fail")]
    [InlineData("(a && fail); b", "a fail")]
    [InlineData("fail & wait", "")]
    [InlineData("! fail; echo on", "")]
    [InlineData("{ fail; } || c", "")]
    public void A_pipeline_is_ignored_when_nothing_notices_that_it_fails(string script, string ignored) => Assert.Equal(
        ignored,
        string.Join(' ', ShellSketch.Tree(script).Named("pipeline").Where(node => node.Has("ignored")).Select(node => node.Child("command")?["name"]).Where(name => name is not null)));

    [ComponentTheory("dash", "bash")]
    [InlineData("false; echo on")]
    [InlineData("true && false; echo on")]
    [InlineData("false\necho on")]
    [InlineData("set -e; false && true; echo on")]
    [InlineData("if true; then false; fi; echo on")]
    [InlineData("for x in false true; do $x; done; echo on")]
    [InlineData("(false; echo on)")]
    [InlineData("export X=$(false) && echo on")]
    [InlineData("f() { local x=$(false) && echo on; }; f")]
    [InlineData("readonly X=$(false) && echo on")]
    [InlineData("cd /nonexistent-folder; echo on")]
    [InlineData("unset x; [ -n $x ] && echo on")]
    public void The_shell_goes_on_after_a_failure(string script)
    {
        Assert.Equal("on\n", OtherReader.Run("dash", ["-c", script], "").Output);
        Assert.Equal("on\n", OtherReader.Run("bash", ["-c", script], "").Output);
    }

    [ComponentTheory("dash", "bash")]
    [InlineData("false && echo on")]
    [InlineData("set -e; false; echo on")]
    [InlineData("set -e; for x in false true; do $x; done; echo on")]
    [InlineData("X=$(false) && echo on")]
    [InlineData("unset x; [ -n \"$x\" ] && echo on")]
    [InlineData("[ -f x] && echo on")]
    [InlineData("unset x; [ $x = a ] && echo on")]
    [InlineData("[-f x ] && echo on")]
    [InlineData("rm \"/usr/bin/*\" && echo on")]
    [InlineData("ls \"~/\" && echo on")]
    public void The_shell_does_not_go_on(string script)
    {
        Assert.Equal("", OtherReader.Run("dash", ["-c", script], "").Output);
        Assert.Equal("", OtherReader.Run("bash", ["-c", script], "").Output);
    }

    [ComponentTheory("dash", "bash")]
    [InlineData("[[ a = a ]] && echo on", "`[[`")]
    [InlineData("x=a; [ $x == a ] && echo on", "`==` in a test")]
    [InlineData("function f { echo on; }; f", "`function`")]
    [InlineData("a=(on); echo ${a[0]}", "An array")]
    [InlineData("cat <(echo on)", "Process substitution")]
    [InlineData("cat <<< on", "A here-string")]
    [InlineData("x=con; echo ${x/c/}", "`${x/…}`")]
    [InlineData("x=con; echo ${x:1}", "`${x:…}`")]
    [InlineData("x=ON; echo ${x,,}", "`${x^…}`")]
    [InlineData("on=x; x=on; echo ${!on}", "`${!…}`")]
    [InlineData("declare x=on; echo $x", "`declare`")]
    [InlineData("pushd / >/dev/null && echo on", "`pushd`")]
    [InlineData("let x=1 && echo on", "`let`")]
    [InlineData("set -o pipefail && echo on", "`set -o pipefail`")]
    [InlineData("echo -e on", "`echo -e`")]
    [InlineData("source /dev/null && echo on", "`source`")]
    [InlineData("test x == x && echo on", "`==` in a test")]
    [InlineData("x=o; x+=n; echo $x", "An array or append assignment")]
    public void A_bash_form_works_in_bash_and_not_in_dash(string script, string form)
    {
        Assert.Equal("on\n", OtherReader.Run("bash", ["-c", script], "").Output);
        Assert.NotEqual("on\n", OtherReader.Run("dash", ["-c", script], "").Output);
        Assert.Contains(form, Forms(script, ShellDialect.Posix));
        Assert.Empty(Forms(script, ShellDialect.Bash));
    }

    [Theory]
    [InlineData("mkdir -p /a/{b,c}", "Brace expansion")]
    [InlineData("touch f{1..3}", "Brace expansion")]
    [InlineData("touch \"{a,b}\" '{a,b}' ${a:-b} {a} \\{a,b\\}", "")]
    [InlineData("curl http://a/{b,c}", "")]
    [InlineData("find . -exec rm {} +", "")]
    [InlineData("/bin/echo -e a", "")]
    [InlineData("[ a = b ]; test a = \"==\"; echo a -e; . x; set -e", "")]
    [InlineData("a &> b", "`&>`")]
    [InlineData("a & > b", "")]
    [InlineData("echo ${a%%b} ${a:-b} ${a#b} ${#a} ${a:?b}", "")]
    public void Bash_forms_in_sh_are_listed(string script, string form) => Assert.Equal(form, Forms(script, ShellDialect.Posix));

    [Theory]
    [InlineData("rm -rf $x/ $x/* \"$x\"/* \"$x/\"* ${x}/${y}", "$x/ $x/* $x/* $x/* ${x}/${y}")]
    [InlineData("rm -rf $x/y y/$x $x / /* $x.d/ \"$x\"", "")]
    public void A_word_is_the_root_when_its_variables_are_empty(string script, string words) => Assert.Equal(words, Having(script, "empty-root"));

    [Theory]
    [InlineData("cd \"~/x\" '~' \\~/y", "~/x ~ ~/y")]
    [InlineData("cd ~/x ~ \"a~/b\" ~/\"x y\" '~x'", "")]
    public void A_quoted_tilde_is_text(string script, string words) => Assert.Equal(words, Having(script, "quoted-tilde"));

    [Theory]
    [InlineData("rm \"a/*\" 'b*' c\\*", "a/* b* c*")]
    [InlineData("rm \"a\"/* \"$a/\"* \"*\"* a", "")]
    public void A_quoted_star_is_no_pattern(string script, string words) => Assert.Equal(words, Having(script, "quoted-glob"));

    [Theory]
    [InlineData("[ $x $(y) $x$y ]", "$x $(y) $x$y")]
    [InlineData("[ x$x \"$x\" $x\"\" a '' ]", "")]
    public void Unquoted_expansions_may_be_no_word_at_all(string script, string words) => Assert.Equal(words, Having(script, "may-vanish"));

    [Theory]
    [InlineData("x=1; echo $x", "x")]
    [InlineData("echo $x; x=1", "")]
    [InlineData("export x=1; echo $x", "x")]
    [InlineData("for x in a; do echo $x; done", "x")]
    [InlineData("read -r x; echo $x", "x")]
    [InlineData(": ${x:=1}; echo $x", "x")]
    [InlineData("(x=1); echo \"$(echo $x)\"", "x")]
    public void An_expansion_knows_whether_the_script_gave_it_a_value(string script, string names) => Assert.Equal(
        names, string.Join(' ', ShellSketch.Tree(script).Named("expansion").Where(node => node.Has("assigned")).Select(node => node["name"])));

    [Theory]
    [InlineData("if a; then b", 1)]
    [InlineData("echo 'a", 1)]
    [InlineData("a; )", 1)]
    [InlineData("a [[ b", 0)]
    [InlineData("sh -c 'if a; then b'", 1)]
    [InlineData("sh -c \"if a; then $b\"", 0)]
    public void A_script_that_the_shell_refuses_has_syntax_errors(string script, int count) =>
        Assert.Equal(count, ShellSketch.Tree(script, ShellDialect.Posix).Named("syntax-error").Count());

    private static string Having(string script, string flag) =>
        string.Join(' ', ShellSketch.Tree(script).Named("argument").Where(node => node.Has(flag)).Select(node => node["value"]));

    private static string Forms(string script, ShellDialect dialect) =>
        string.Join(", ", ShellSketch.Tree(script, dialect).Named("bash-form").Select(node => node["form"]).Distinct());
}
