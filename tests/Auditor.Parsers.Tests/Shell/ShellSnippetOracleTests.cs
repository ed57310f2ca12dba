using Auditor.Documents;
using Auditor.Parsers.Shell;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>Whether a shell accepts a script, on the corners of the grammar and on what is left when scripts are cut off.</summary>
public sealed class ShellSnippetOracleTests
{
    private const int CutScripts = 60;

    private static readonly string[] Snippets =
    [
        "", "a", "a;", ";", "a;;", "a &", "& a", "a && b", "a &&", "a || || b", "a | b", "| a", "a | | b", "a\n|b", "a |\nb", "a &&\n\nb", "! a", "! ! a",
        "a & & b", "a; ; b", "a & b", "(a)", "( )", "(a", "a)", "(a))", "((a) | b)", "(a) b", "(a) >x", "(a) <x >y", "{ a; }", "{ a }", "{ a; } b", "{a; }", "}", "{ }",
        "if a; then b; fi", "if a; then fi", "if; then b; fi", "if a then b; fi", "if a; then b; else fi", "if a; then b; else c; fi", "if a; then b; elif c; fi",
        "if a; then b; elif c; then d; else e; fi", "fi", "if a; then b; done", "if a\nthen b\nfi", "if a; then b; fi c", "if a; then b; fi; c", "if a; then b; fi | c",
        "while a; do b; done", "while a; do done", "while a; b; done", "until a; do b; done", "do", "done", "for x in a b; do c; done", "for x; do c; done",
        "for x do c; done", "for x in; do c; done", "for x\nin a\ndo c\ndone", "for; do c; done", "for x in a b do c; done", "for x in a; do c", "for $x in a; do b; done",
        "case a in b) c;; esac", "case a in esac", "case a in b) c; esac", "case a in b) ;; c) esac", "case a in b c;; esac", "case a in (b) c;; esac", "case a b in esac",
        "case a in b|c) d;; esac", "case a in b| ) d;; esac", "case a\nin\nb)\nc\n;;\nesac", "case a in b) c;;", "case a in b) c;; d", "case a in \"b c\") d;; esac",
        "f() { a; }", "f() (a)", "f()\n\n{ a; }", "f() a", "f()", "f(", "f(a)", "f() if a; then b; fi", "f() { a; } >x", "a b() { c; }", "a b (c)", "f () { a; }", "'f'() { a; }",
        "a >x", "a >", "> x", ">", "a > ; b", "a > > b", "2>x", "a 2>&1", "a >& x", "a <>x", "a >|x", "a 2> &1", "a <", "a >x >y b", "a << E\nE", "a <<E", "a <<E\nb", "a << 'E'\n$(\nE",
        "a <<E\n$(b)\nE", "a <<-E\n\t\tE", "a <<", "a << <", "a <<E <<F\nE\nF", "a <<E && b\nE", "a <<E |\nE\nb", "a <<\"E F\"\nE F", "a <<E\nit's \"\nE", "a <<E; b <<E\n1\nE\n2\nE\nc",
        "'", "\"", "a'b'\"c\"d", "\"a", "'a", "a\\", "\\", "\\\n", "a \\\nb", "\"$(a)\"", "\"$(a\"", "$(a", "$(a)", "$()", "$( )", "`a", "`a`", "``", "\"`a`\"", "\"`a\"", "`a \\`b\\``", "$(a; )",
        "$(if a; then b; fi)", "$(if a; then b)", "$(a))", "$(case x in a) b;; esac)", "${a", "${a}", "${a:-b", "${a:-b}", "\"${a:-\"b\"}\"", "${a:-'}'}", "${a:-\\}}", "\"${a:-'}\"", "${a:-$(b)}",
        "${a:-${b}}", "${a:-${b}", "${a#x}", "${a##x}", "${a%x}", "${#a}", "${#}", "${@}", "${1}", "${10}", "$a$b", "$", "$ a", "\"$\"", "${a?b c}", "${a:=b c}", "${a:+\"b c\"}", "$((1))", "$((1)", "$((1",
        "$(( 1 + (2 * 3) ))", "$(( $(a) + `b` ))", "$((a) )", "$((a); (b))", "$(((1)))", "A=1", "A=1 b", "A= b", "A=$(b)", "A=`b`", "A='b c' d", "1A=b", "a A=b", "A=1 B=2",
        "#", "a # b '", "a#b", "a;# b '\nc", "(a # b)\n)", "$(a # b)\n)", "if a # b\nthen c; fi", "# '\na", "[ a ]", "[ a", "test a", "a '\nb'", "echo if then fi", "echo {", "echo }", "echo !", "!", "a !", "\"if\" a",
        "\\if a", "if() { a; }", "a\nb", "\n\na\n\n", "a\r\n", " a", "\ta", "a=b=c d", "-a", "--", "a \"b\nc\" d", "while a; do b; done <x", "while a; do b; done | c", "{ a; } | { b; }", "{ a; } && (b)", "time a", "! (a)", "!a", "!(a)",
        "set -- a b; shift", "trap 'a' 0", ". ./x", ": ${A:=b}", "a $(b <<E\nc\nE\n) d", "a \"$(b <<'E'\nit's\nE\n)\" d", "case $(a) in b) c;; esac", "case `a` in b) c;; esac", "for x in $(a); do b; done", "for x in `a`; do b; done",
    ];

    private static readonly string[] BashSnippets =
    [
        "[[ a ]]", "[[ a", "[[ a ]] b", "[[ a && b ]]", "[[ a == b* ]]", "[[ a =~ ^(b|c)$ ]]", "[[ ( a ) || ! b ]]", "[[ -f a ]] && b", "[[ a < b ]]", "[[ a\n&& b ]]", "[[ $a =~ \\( ]]", "[[ $a =~ [[:space:]] ]]", "[[ $a == @(b|c) ]]",
        "((1))", "((1)", "(( a = (1 + 2) * 3 ))", "((a)); b", "((a++)) && b", "for ((i=0;i<1;i++)); do a; done", "for ((;;)); do a; done", "for ((;;)) { a; }", "for ((i=0;i<1;i++)) do a; done", "for x in a; { b; }", "select x in a; do b; done", "select x; do b; done",
        "a=(b c)", "a=()", "a=(b", "a=(\nb\n# c\nd)", "a+=(b)", "a[0]=b", "a[$i]=b", "a=([0]=b [1]=c)", "declare -a a=(b c)", "local a=(b)", "export a=(b)", "a=(b) c", "a=(b;c)", "a=(b (c))", "echo a=(b)",
        "a <(b)", "a < <(b)", "a >(b)", "a <(b", "a <<<b", "a <<<", "a <<< \"$b\"", "a &>b", "a &>>b", "a |& b", "a >&b", "a {x}>b", "function f { a; }", "function f() { a; }", "function f", "function f-g { a; }", "f-g() { a; }",
        "function f (a)", "f() a", "coproc a", "coproc A { b; }", "coproc { b; }", "time a", "time { a; }", "time -p a | b", "time", "! time a", "$'a'", "$'a\\''", "$'a", "$\"a\"", "\"$'a\"", "${a[0]}", "${a[@]}", "${#a[@]}", "${!a}", "${!a[@]}", "${!a*}",
        "${a:1}", "${a:1:2}", "${a: -1}", "${a/b/c}", "${a//b/c}", "${a/#b}", "${a^}", "${a^^}", "${a,,}", "${a@Q}", "${a/\\//b}", "${a//[^a-z]/}", "\"${a//\"/\\\\\\\"}\"", "$[1+2]", "case a in b) c;& d) e;;& esac", "if [[ a ]]; then b; fi", "a() ( b; )",
        "echo {a,b} {1..3}", "a=b[1]", "let a=1", "eval a=(b)", "declare -A m=([a]=b)", "[[ -n $a || -n ${b[0]} ]]", "(( a[0]++ ))", "echo \"${a[*]}\"", "a=$((b<<2))", "((a<<2))", "while read -r a; do b; done < <(c)", "a 2>&1 | b", "a |& b && c", "{ a; } 2>&1", "x=\"$(a \"b c\" | d)\"",
    ];

    /// <summary>What <c>bash -n</c> or <c>dash -n</c> answers otherwise, and why that is right for us.</summary>
    private static readonly Dictionary<string, string> Accepted = new(StringComparer.Ordinal)
    {
        ["$((a) )"] = "POSIX XCU 2.6.3 has it read as a command substitution; dash does not go back",
        ["$((a); (b))"] = "POSIX XCU 2.6.3 has it read as a command substitution; dash does not go back",
        ["\"${a:-'}\""] = "POSIX XCU 2.6.2: a single quote is text in a default inside double quotes, as dash reads it",
    };

    [ComponentTheory("dash", "bash")]
    [InlineData("dash", ShellDialect.Posix)]
    [InlineData("bash", ShellDialect.Bash)]
    public void A_snippet_has_an_error_exactly_when_the_shell_refuses_it(string shell, ShellDialect dialect)
    {
        var snippets = dialect == ShellDialect.Bash ? Snippets.Concat(BashSnippets) : Snippets;
        var differences = snippets.Select(text => Difference(text, shell, dialect)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [ComponentTheory("dash", "bash")]
    [InlineData("dash", ShellDialect.Posix)]
    [InlineData("bash", ShellDialect.Bash)]
    public void A_script_that_is_cut_off_has_a_problem_when_the_shell_refuses_it(string shell, ShellDialect dialect)
    {
        var scripts = FoundScripts.All.Where(script => script.Dialect == dialect).Take(CutScripts).ToList();
        Assert.NotEmpty(scripts);
        var differences = scripts.AsParallel().AsOrdered().SelectMany(Cuts).Select(text => Difference(text, shell, dialect)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join("\n-----\n", differences));
    }

    private static IEnumerable<string> Cuts(FoundScript script)
    {
        const int cuts = 7;
        for (var i = 1; i < cuts; i++) yield return script.Text[..(script.Text.Length * i / cuts)];
    }

    private static string? Difference(string text, string shell, ShellDialect dialect)
    {
        if (Accepted.ContainsKey(text)) return null;
        var (exitCode, _, errors) = OtherReader.Run(shell, ["-n"], text);
        var problems = ShellReader.Read(MappedText.Of(0, text), dialect).Problems;
        var error = problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error);
        if (dialect == ShellDialect.Posix && problems.Any(problem => problem.Code == "shell-bash-form"))
            return null; // read as bash means it, which sh reads differently: the warning says so
        var end = text[Math.Max(0, text.Length - 120)..];
        if (exitCode == 0 && error is not null) return $"«{end}»: {shell} accepts it; {error.Message}";
        return exitCode != 0 && problems.IsEmpty ? $"«{end}»: {shell} refuses it: {errors.Trim()}" : null;
    }
}
