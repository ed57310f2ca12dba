using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Name, context, form and number of arguments, in the order in which <c>ngx_conf_handler</c> asks for them.</summary>
internal static class TableCheck
{
    /// <summary>That of Ubuntu 20.04.</summary>
    private static readonly TargetVersion OldestSupported = new("1.18.0", default, "");

    public static bool Accepts(Directive directive, TargetVersion? version, UnknownNames names)
    {
        if (directive.Rows.Length == 0) Unknown(directive, names);
        else if (directive.Rows.All(row => !Exists(row, version))) Removed(directive, version);
        else if (directive.Row is not { } row || !Exists(row, version)) NotAllowed(directive, version);
        else if (row.IsBlock != (directive.Syntax.End == StatementEnd.Block)) WrongForm(directive, row);
        else if (!ArityOf(row, version).Allows(directive.Arguments.Length)) WrongCount(directive, row);
        return directive.Problems.Count == 0;
    }

    /// <summary><c>keepalive</c> takes a second argument since upstreams keep connections by default.</summary>
    private static Arity ArityOf(DirectiveRow row, TargetVersion? version) =>
        row.Name == "keepalive" && version?.IsBefore("1.29.7") == true ? Arity.Of("1") : row.Arity;

    /// <summary>In a version that is not known, what has been removed is gone.</summary>
    private static bool Exists(DirectiveRow row, TargetVersion? version) => version?.Has(row) ?? !row.IsGone;

    private static void Unknown(Directive directive, UnknownNames names)
    {
        var name = directive.Name;
        var close = names.Closest(name);
        var (code, hint) = UnknownName.Explain(directive);
        directive.Add(new ConfigProblem(code, $"unknown directive \"{name}\"", directive.Syntax.Name.Span)
        {
            Offset = directive.Syntax.JudgedAt,
            Name = name,
            Suggestion = close ?? "",
            Hint = hint,
            IsCritical = close is not null || code != "unknown-directive" || !UnknownName.MayBeOfModule(name),
        });
    }

    private static void Removed(Directive directive, TargetVersion? version)
    {
        var row = directive.Rows[0];
        var isTooNew = version is not null && (row.Since.Length == 0 || version.IsBefore(row.Since) || !char.IsAsciiDigit(row.Since[0]));
        var hint = isTooNew ? $"it came with version {row.Since}" : $"it was removed after version {row.RemovedAfter}" + (row.Replacement is "" or "yes" ? "" : $"; write {row.Replacement}");
        directive.Add(new ConfigProblem(isTooNew ? "needs-newer-version" : "removed-directive", $"unknown directive \"{directive.Name}\"", directive.Syntax.Name.Span)
        {
            Offset = directive.Syntax.JudgedAt,
            Name = directive.Name,
            IsCritical = version is not null || IsLongGone(row),
            Hint = hint,
            Suggestion = row.Replacement == "yes" ? "" : row.Replacement,
        });
    }

    private static bool IsLongGone(DirectiveRow row) => row.RemovedAfter.Length > 0 && !OldestSupported.IsBefore(row.RemovedAfter);

    private static void NotAllowed(Directive directive, TargetVersion? version)
    {
        var allowed = directive.Rows.Where(row => Exists(row, version)).Aggregate(ConfigContext.None, (all, row) => all | row.Contexts);
        var names = ContextNames.Of(allowed);
        directive.Add(new ConfigProblem("directive-not-allowed-here", $"\"{directive.Name}\" directive is not allowed here", directive.Syntax.Name.Span)
        {
            Offset = directive.Syntax.JudgedAt,
            Name = directive.Name,
            Allowed = names,
            Context = ContextNames.Of(directive.Context),
            Hint = names.Contains(',', StringComparison.Ordinal) ? $"it is allowed in {names}" : $"it is allowed in {names} only",
        });
    }

    private static void WrongForm(Directive directive, DirectiveRow row)
    {
        if (row.IsBlock) directive.Refuse("missing-or-extra-block", $"directive \"{directive.Name}\" has no opening \"{{\"");
        else directive.Refuse("missing-or-extra-block", $"directive \"{directive.Name}\" is not terminated by \";\"", hint: MissingSemicolon.Hint(directive));
    }

    private static void WrongCount(Directive directive, DirectiveRow row)
    {
        var semicolon = MissingSemicolon.Hint(directive);
        directive.Refuse("wrong-argument-count", $"invalid number of arguments in \"{directive.Name}\" directive", hint: semicolon.Length > 0 ? semicolon : $"it takes {row.Arity.Text}, not {directive.Arguments.Length}");
    }
}
