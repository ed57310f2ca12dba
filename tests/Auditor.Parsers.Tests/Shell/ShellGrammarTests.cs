using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

public sealed class ShellGrammarTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    [InlineData("echo a b", "echo(a b)")]
    [InlineData("echo a#b # c", "echo(a#b)")]
    [InlineData("a; b & c\nd", "a() ; b() & & c() / d()")]
    [InlineData("a && b || c", "a() && b() || c()")]
    [InlineData("a &&\n\n# why\nb", "a() && b()")]
    [InlineData("a | b |\nc |& d", "a() | b() | c() | d()")]
    [InlineData("! a | b", "! a() | b()")]
    [InlineData("a && b &", "a() & && b() &")]
    [InlineData("a \\\n  b\\\nc", "a(bc)")]
    [InlineData("a \\\r\n b\r\nc", "a(b) / c()")]
    [InlineData("a &\\\n& b", "a() && b()")]
    public void Lists_and_pipelines(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("echo 'a b'\"c\"d", "echo('a bcd')")]
    [InlineData("echo a\\ b", "echo('a b')")]
    [InlineData("echo ''", "echo('')")]
    [InlineData("echo \"a\\nb\\\"\\$c\"", "echo('a\\nb\"$c')")]
    [InlineData("echo $'a\\tb\\x41\\u00e9\\101\\''", "echo('a\tbA\u00e9A'')")]
    [InlineData("echo $\"hi\"", "echo('hi')")]
    [InlineData("echo \"a 'b' c\"", "echo('a 'b' c')")]
    [InlineData("echo 'a\nb'", "echo('a\nb')")]
    [InlineData("echo $ a$", "echo($ a$)")]
    [InlineData("echo *.c {a,b} ~/x", "echo(*.c {a,b} ~/x)")]
    [InlineData("echo }", "echo(})")]
    [InlineData("echo if then", "echo(if then)")]
    [InlineData("'if' a", "if(a)")]
    public void Words_and_quotes(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("echo $a${b}$1$@$#", "echo($a${b}$1$@$#?{$a $b $1 $@ $#})")]
    [InlineData("echo \"${a:-b c}\"", "echo('${a:-b c}?'{$a:-b c})")]
    [InlineData("echo ${a:-${b:=c}}", "echo(${a:-${b:=c}}?{$a:-${b:=c}? $b:=c})")]
    [InlineData("echo ${a%%.*} ${a#*/} ${#a}", "echo(${a%%.*}?{$a%%.*} ${a#*/}?{$a#*/} ${#a}?{$a})")]
    [InlineData("echo ${a/b/c} ${a^^} ${a:1:2} ${!a} ${a[0]} ${a[@]}", "echo(${a/b/c}?{$a/b/c} ${a^^}?{$a^^} ${a:1:2}?{$a:1:2} ${!a}?{$a} ${a[0]}?{$a} ${a[@]}?{$a})")]
    [InlineData("echo \"${a:-it's}\" \"${a%'}'}\"", "echo('${a:-it's}?'{$a:-it's} '${a%'}'}?'{$a%}})")]
    [InlineData("echo $(a | b) `c \\`d\\``", "echo($(a | b)?{$(){a() | b()}} `c \\`d\\``?{backtick{c(`d`?{backtick{d()}})}})")]
    [InlineData("echo \"$(echo \"$(echo \"x\")\")\"", "echo('$(echo \"$(echo \"x\")\")?'{$(){echo('$(echo \"x\")?'{$(){echo('x')}})}})")]
    [InlineData("echo $((1 + $a * (2 + $(b))))", "echo($((1 + $a * (2 + $(b))))?{$a $(){b()}})")]
    [InlineData("echo $( (a); (b) ) $((a) ; (b))", "echo($( (a); (b) )?{$(){subshell{a()} ; subshell{b()}}} $((a) ; (b))?{$(){subshell{a()} ; subshell{b()}}})")]
    [InlineData("diff <(a) >(b)", "diff(<(a)?{<(){a()}} >(b)?{>(){b()}})")]
    [InlineData("echo $(case x in a) b;; (c) d; esac)", "echo($(case x in a) b;; (c) d; esac)?{$(){case{x branch:a{b()} branch:c{d()}}}})")]
    [InlineData("echo @(a|b)c", "echo(@(a|b)c)")]
    public void Expansions_and_substitutions(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("a >x 2>>y <z 3<>w", "a(>x 2>>y <z 3<>w)")]
    [InlineData("a 2>&1 >&- >|f &>g &>>h", "a(2>&1 >&- >|f &>g &>>h)")]
    [InlineData("a {fd}>x 2 >y", "a(2 {fd}>x >y)")]
    [InlineData(">x", "(>x)")]
    [InlineData("a <<<\"$b\"", "a(<<<$b?{$b})")]
    [InlineData("a <<E\nb $c\nE\nd", "a(<<E:b $c/?{$c}) / d()")]
    [InlineData("a <<'E'\nb $c\nE\n", "a(<<'E':b $c/)")]
    [InlineData("a <<-E\n\tb\n\tE\nc", "a(<<-E:b/) / c()")]
    [InlineData("a <<E && b <<F | c\n1\nE\n2\nF\nd", "a(<<E:1/) && b(<<F:2/) | c() / d()")]
    [InlineData("a <<E\nb\\\nE\nE\n", "a(<<E:b\\/E/)")]
    [InlineData("a \"$(b <<E\nx\"y\nE\n)\"", "a('$(b <<E\nx\"y\nE\n)?'{$(){b(<<E:x\"y/)}})")]
    [InlineData("{ a; } >x 2>&1", "group{a() >x 2>&1}")]
    public void Redirections_and_here_documents(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("if a; then b; elif c; then d; else e; fi", "if{condition{a()} b() elif{condition{c()} d()} else{e()}}")]
    [InlineData("while a; do b; done", "while{condition{a()} b()}")]
    [InlineData("until a\ndo b\ndone <x", "until{condition{a()} b() <x}")]
    [InlineData("for x in a \"$b\"; do c; done", "for:x{a '$b?'{$b} c()}")]
    [InlineData("for x\ndo c; done", "for:x{c()}")]
    [InlineData("for x do c; done", "for:x{c()}")]
    [InlineData("for ((i=0; i<$n; i++)); do c; done", "for{arithmetic:i=0; i<$n; i++?{$n} c()}")]
    [InlineData("for ((;;)) { c; }", "for{arithmetic:;;{} c()}")]
    [InlineData("select x in a; do b; done", "select:x{a b()}")]
    [InlineData("case $x in a|'b c') d;; (*) ;; esac", "case{$x?{$x} branch:a|b c{d()} branch:*{}}")]
    [InlineData("case x in a) b;& c) d;;& esac", "case{x branch:a{b()} branch:c{d()}}")]
    [InlineData("(a; b)", "subshell{a() ; b()}")]
    [InlineData("{ a; b; }", "group{a() ; b()}")]
    [InlineData("f() { a; }; f", "function:f{a()} ; f()")]
    [InlineData("f()\n( a )", "function:f{subshell{a()}}")]
    [InlineData("function f-g { a; }", "function:f-g{a()}")]
    [InlineData("function f() { a; }", "function:f{a()}")]
    [InlineData("[[ $a == b* && ( -f c || ! d < e ) ]]", "test{$a?{$a} == b* && ( -f c || ! d < e )}")]
    [InlineData("[[ $a =~ ^(a|b c)$ ]] && d", "test{$a?{$a} =~ ^(a|b c)$} && d()")]
    [InlineData("((a = b > 1 ? $(c) : 2))", "arithmetic:a = b > 1 ? $(c) : 2?{$(){c()}}")]
    [InlineData("((a) | (b))", "subshell{subshell{a()} | subshell{b()}}")]
    [InlineData("time { a; }", "group{a()}")]
    [InlineData("coproc P { a; }", "coprocess{group{a()}}")]
    public void Compound_commands(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("A=1 B=\"$c\" d", "d(A=1 B=$c?{$c})")]
    [InlineData("A=1", "(A=1)")]
    [InlineData("A+=x a[1]=y", "(A+=x a[1]=y)")]
    [InlineData("a=(1 \"$b\"\n # c\n 3) d", "d(a=(1 \"$b\"\n # c\n 3)?{$b})")]
    [InlineData("declare -a x=(1 $(a))", "declare(-a x=(1 $(a))?{$(){a()}})")]
    [InlineData("export A=b", "export(A=b)")]
    [InlineData("/usr/bin/apt-get install -yqq --foo=bar -- -x", "apt-get(install -yqq --foo=bar -x)")]
    [InlineData("$CMD x", "$CMD?(x)")]
    [InlineData("\"$D\"/bin/x", "x()")]
    [InlineData("make -j$(nproc)", "make(-j$(nproc)?{$(){nproc()}})")]
    public void Commands(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script));

    [Theory]
    [InlineData("sudo -u bob -E A=1 npm ci", "sudo(-u=bob -E sudo>npm(A=1 ci))")]
    [InlineData("env -i A=b npm ci", "env(-i env>npm(A=b ci))")]
    [InlineData("env A=b", "env(A=b)")]
    [InlineData("timeout -k 5 10 nice -n 5 curl x", "timeout(-k=5 10 timeout>nice(-n=5 nice>curl(x)))")]
    [InlineData("a | xargs -0 -n1 -I {} rm -rf {}", "a() | xargs(-0 -n1 -I={} xargs>rm(-rf {}))")]
    [InlineData("command -v curl", "command(-v curl)")]
    [InlineData("command -p curl", "command(-p command>curl())")]
    [InlineData("exec gosu app node x", "exec(exec>gosu(app gosu>node(x)))")]
    [InlineData("sudo -- rm -x", "sudo(sudo>rm(-x))")]
    [InlineData("find . -type d -exec chmod 777 {} + -o -print", "find(. -type d -exec find>chmod(777 {}) -o -print)")]
    [InlineData("sudo $OPTS rm", "sudo(sudo>$OPTS?(rm))")]
    public void Wrapped_commands(string script, string expected) => Assert.Equal(expected, SketchWithoutExpansions(script));

    [Theory]
    [InlineData("sh -c 'a | b'", "sh(-c 'a | b' script:sh{a() | b()})")]
    [InlineData("bash -ec \"a \\\"b c\\\" && d\" x", "bash(-ec 'a \"b c\" && d' script:bash{a('b c') && d()} x)")]
    [InlineData("sudo sh -c 'a'", "sudo(sudo>sh(-c 'a' script:sh{a()}))")]
    [InlineData("eval 'a;' \"b\"", "eval('a;' 'b' script:eval{a() ; b()})")]
    [InlineData("su - app -c 'a'", "su(- app -c 'a' script:su{a()})")]
    [InlineData("sh <<'E'\na\nE", "sh(script:sh{a()} <<'E':a/)")]
    [InlineData("sudo bash -s <<'E'\na\nE", "sudo(sudo>bash(-s script:bash{a()}) <<'E':a/)")]
    [InlineData("sh script.sh", "sh(script.sh)")]
    [InlineData("sh -c 'sh -c \"a b\"'", "sh(-c 'sh -c \"a b\"' script:sh{sh(-c 'a b' script:sh{a(b)})})")]
    public void Scripts_in_scripts(string script, string expected) => Assert.Equal(expected, SketchWithoutExpansions(script));

    [Fact]
    public void A_script_of_nothing_but_an_expansion_is_not_read()
    {
        var tree = ShellSketch.Tree("sh -c \"$CMD\"; eval \"$(a)\"");
        Assert.False(tree.Has("script"));
        Assert.Single(tree.Named("substitution"));
    }

    [Fact]
    public void What_the_outer_shell_substitutes_in_a_script_is_written_once()
    {
        var tree = ShellSketch.Tree("sh -c \"a $(b)\"");
        Assert.Single(tree.Named("substitution"));
        Assert.True(Assert.Single(tree.Named("script")).Has("expanded"));
    }

    [Theory]
    [InlineData("a | b", "")]
    [InlineData("set -o pipefail; a | b", "a | b")]
    [InlineData("set -euo pipefail\na | b\nset +o pipefail\nc | d", "a | b,set +o pipefail")]
    [InlineData("(set -o pipefail; a | b); c | d", "a | b")]
    [InlineData("x=$(set -o pipefail; a | b); c | d", "a | b")]
    [InlineData("set -o pipefail | x; a | b", "")]
    [InlineData("set -o pipefail; x=$(a | b)", "x=$(a | b),a | b")]
    [InlineData("bash -o pipefail -c 'a | b'; c | d", "a | b")]
    [InlineData("set -o pipefail; bash -c 'a | b'", "bash -c 'a | b'")]
    [InlineData("eval 'set -o pipefail'; a | b", "a | b")]
    [InlineData("f() { set -o pipefail; a | b; }; c | d", "a | b")]
    [InlineData("set -e pipefail; a | b", "")]
    [InlineData("if true; then set -o pipefail; fi; a | b", "a | b")]
    public void Pipefail_is_followed(string script, string expected)
    {
        var tree = ShellSketch.Tree(script);
        Assert.Equal(expected, string.Join(',', tree.Named("pipeline").Where(node => node.Has("pipefail")).Select(node => tree.TextOf(node.Span))));
    }

    [Fact]
    public void The_context_turns_pipefail_and_errexit_on()
    {
        var pipeline = ShellSketch.Tree("a | b", context: new ShellContext(true, true)).Root.Child("pipeline");
        Assert.Equal(("true", "true", "2"), (pipeline?["pipefail"], pipeline?["errexit"], pipeline?["stages"]));
    }

    [Fact]
    public void Unresolved_values_say_what_the_shell_expands()
    {
        var argument = Assert.Single(ShellSketch.Tree("apt install curl=$VERSION").Named("argument"), node => node["index"] == "2");
        Assert.Equal("$VERSION is expanded by the shell", argument.Attribute("value")?.Unresolved);
        Assert.Equal("true", argument["variable"]);
    }

    [Theory]
    [InlineData("a &> x", "a() & & (>x)")]
    [InlineData("((a))", "subshell{subshell{a()}}")]
    [InlineData("echo $\"x\"", "echo('$x')")]
    public void Sh_reads_these_differently(string script, string expected) => Assert.Equal(expected, ShellSketch.Of(script, ShellDialect.Posix));

    [Theory]
    [InlineData("[[ a ]]")]
    [InlineData("a=(1)")]
    [InlineData("a <(b)")]
    [InlineData("a <<< b")]
    [InlineData("a |& b")]
    [InlineData("function f { a; }")]
    [InlineData("select x in a; do b; done")]
    [InlineData("for ((;;)); do a; done")]
    public void Bash_forms_in_sh_are_read_with_a_warning(string script)
    {
        Assert.Equal(ShellSketch.Of(script), ShellSketch.Of(script, ShellDialect.Posix));
        var problem = Assert.Single(ShellSketch.Tree(script, ShellDialect.Posix).Problems);
        Assert.Equal(("shell-bash-form", ProblemSeverity.Warning), (problem.Code, problem.Severity));
        Assert.Empty(ShellSketch.Tree(script).Problems);
    }

    private static string SketchWithoutExpansions(string script) => ShellSketch.Of(script).Replace("{$OPTS}", "", StringComparison.Ordinal);
}
