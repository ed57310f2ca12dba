using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Writes what is wrong with a script as elements, so that rules can judge it.</summary>
internal static class ScriptProblems
{
    /// <summary>Bash's forms that the ash of busybox 1.35 understands too (ASH_BASH_COMPAT, as Alpine and Debian build it).</summary>
    private static readonly HashSet<string> InAsh = new(StringComparer.Ordinal)
    {
        "`[[`", "`function`", "Process substitution", "`source`", "`let`", "`==` in a test", "`echo -e`", "`set -o pipefail`", "`&>`",
        "`${x/…}`", "`${x:…}`",
    };

    public static void Write(TreeBuilder builder, BashForm form) =>
        builder.Open("bash-form", form.Span).Attribute("form", form.Name, form.Span)
            .Flag("ash", InAsh.Contains(form.Name), form.Span).Close();

    /// <summary>The places where the shell refuses the script; limits of the reader are not among them.</summary>
    public static void Write(TreeBuilder builder, ShellScript script)
    {
        if (!script.Problems.Any(IsRefusal)) return;
        var isForBash = script.Dialect == ShellDialect.Posix && !ShellReader.Read(script.Text, ShellDialect.Bash).Problems.Any(IsRefusal);
        foreach (var problem in script.Problems.Where(IsRefusal))
        {
            builder.Open("syntax-error", problem.Span).Attribute("message", problem.Message, problem.Span)
                .Flag("bash", isForBash, problem.Span).Close();
        }
    }

    private static bool IsRefusal(ParseProblem problem) =>
        problem.Severity == ProblemSeverity.Error && problem.Code is "shell-unterminated" or "shell-unexpected";
}
