using Auditor.Documents;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Where a semicolon is missing, the words of the next line become arguments.</summary>
internal static class MissingSemicolon
{
    /// <summary>The first argument that begins a line and is the name of a directive; -1 when there is none, or when it is a brace that is missing.</summary>
    public static int Find(Directive directive)
    {
        if (directive is { Row.IsBlock: true, Syntax.End: not StatementEnd.Block }) return -1;
        for (var i = 0; i < directive.Arguments.Length; i++)
        {
            var word = directive.Arguments[i];
            if (word.BeginsLine && !word.IsQuoted && DirectiveTable.Of(word.Value).Length > 0) return i;
        }

        return -1;
    }

    /// <summary>The word behind which it is missing; empty when none is.</summary>
    public static SourceSpan Unended(Directive directive) => Find(directive) switch
    {
        < 0 => default,
        0 => directive.Syntax.Name.Outer,
        var at => directive.Arguments[at - 1].Outer,
    };

    public static string Hint(Directive directive) => Find(directive) is var at and >= 0 ? $"a semicolon is probably missing before {directive[at]}" : "";
}
