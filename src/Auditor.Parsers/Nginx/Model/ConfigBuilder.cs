using Auditor.Documents;
using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>Puts statements in their places: looks their names up, follows includes, and keeps within bounds.</summary>
internal sealed class ConfigBuilder(IncludeResolver includes, TargetVersion? version)
{
    /// <summary>nginx nests locations only; a real configuration stays below ten.</summary>
    private const int MaximumDepth = 100;

    /// <summary>Includes that were followed, however often a file is included.</summary>
    private const int MaximumIncludes = 5_000;

    /// <summary>Directives and entries after inclusion.</summary>
    private const int MaximumDirectives = 500_000;

    private readonly List<Directive> all = [];
    private readonly Dictionary<Directive, IncludedFiles> included = [];
    private readonly Stack<string> reading = new();
    private int followed;
    private bool isIncomplete;

    public Config Build(ConfigFile file, ConfigContext level, bool isAssumed, IReadOnlyList<SourceText> sources, bool isTemplate)
    {
        var root = new Directive(new Statement(new ConfigWord("", file.Span with { Length = 0 }, false), [], StatementEnd.Block, file.Span), null, ConfigContext.None) { Inside = level };
        reading.Push(file.Path);
        AddByteOrderMark(file, root);
        Expand(file.Items, root, 0);
        return new Config(root, level, isAssumed, included, version, isTemplate) { All = all, Sources = sources, IsIncomplete = isIncomplete };
    }

    private void Expand(List<SyntaxItem> items, Directive parent, int depth)
    {
        foreach (var item in items)
        {
            if (item is Statement statement) Add(statement, parent, depth);
            else parent.Add(item);
        }
    }

    private void Add(Statement statement, Directive parent, int depth)
    {
        if (all.Count >= MaximumDirectives)
        {
            TellTooMuch(parent, statement.Head, $"more than {MaximumDirectives} directives after inclusion: the rest was not looked at");
            return;
        }

        var directive = Made(statement, parent);
        parent.Children.Add(directive);
        all.Add(directive);
        if (IsInclude(directive)) Include(directive, parent, depth);
        if (statement.Body.Count == 0) return;
        if (depth >= MaximumDepth) directive.Add(new ConfigProblem("too-deep", $"blocks nested deeper than {MaximumDepth}: the inner ones were not looked at", statement.Head) { Name = directive.Name, IsCritical = false });
        else Expand(statement.Body, directive, depth + 1);
    }

    private Directive Made(Statement statement, Directive parent)
    {
        var context = parent.Inside;
        if (context == ConfigContext.Entries && statement.Name.Value != "include") return new Directive(statement, parent, context) { Inside = ConfigContext.Entries };
        var rows = DirectiveTable.Of(statement.Name.Value);
        var row = context == ConfigContext.Unknown ? null : RowOf(rows, context, statement.End);
        return new Directive(statement, parent, context)
        {
            Rows = rows,
            Row = row,
            Name = rows.Length > 0 ? rows[0].Name : statement.Name.Value,
            Inside = BlockContexts.Inside(row, context),
        };
    }

    /// <summary>The first row that fits; of two that differ in version, one that the version has.</summary>
    private DirectiveRow? RowOf(DirectiveRow[] rows, ConfigContext context, StatementEnd end)
    {
        DirectiveRow? first = null;
        foreach (var row in rows)
        {
            var fits = (row.Contexts & context) != 0 || (context == ConfigContext.Entries && row.Name == "include");
            if (!fits) continue;
            if ((version is null || version.Has(row)) && row.IsBlock == (end == StatementEnd.Block)) return row;
            first ??= row;
        }

        return first;
    }

    private static bool IsInclude(Directive directive) =>
        directive is { Name: "include", Arguments.Length: 1, Syntax.End: StatementEnd.Semicolon } && (directive.Context != ConfigContext.Entries || BlockContexts.AllowsInclude(directive.Parent));

    private void Include(Directive directive, Directive parent, int depth)
    {
        var found = includes.Resolve(directive[0]);
        included[directive] = found;
        isIncomplete |= found.IsUnread || found.IsOpen;
        foreach (var file in found.Files)
        {
            if (reading.Contains(file.Path)) TellCycle(directive, file);
            else if (reading.Count > 60 || ++followed > MaximumIncludes) TellTooMuch(directive, directive.Syntax.Head, $"more than {MaximumIncludes} includes, or 60 in one another: the rest was not followed");
            else Follow(file, parent, depth);
        }
    }

    private void Follow(ConfigFile file, Directive parent, int depth)
    {
        reading.Push(file.Path);
        AddByteOrderMark(file, parent);
        Expand(file.Items, parent, depth);
        reading.Pop();
    }

    private void TellCycle(Directive directive, ConfigFile file)
    {
        isIncomplete = true;
        directive.Add(new ConfigProblem("include-cycle", $"{file.Path} includes itself, directly or through other files", directive.SpanOf(0)) { Name = "include", Offset = directive.Syntax.JudgedAt });
    }

    private void TellTooMuch(Directive directive, SourceSpan span, string message)
    {
        isIncomplete = true;
        if (!directive.Problems.Any(problem => problem.Code == "too-deep"))
            directive.Add(new ConfigProblem("too-deep", message, span) { Name = directive.Name, IsCritical = false });
    }

    private static void AddByteOrderMark(ConfigFile file, Directive block)
    {
        if (!file.HasByteOrderMark) return;
        var first = file.Items.OfType<Statement>().FirstOrDefault();
        var message = first is null ? "unexpected end of file, expecting \";\" or \"}\"" : $"unknown directive \"\uFEFF{first.Name.Value}\"";
        block.Add(new ConfigProblem("bom-or-nbsp", message, first?.Name.Span ?? file.Span with { Length = 0 })
        {
            Offset = first?.JudgedAt ?? file.Span.End,
            Name = first?.Name.Value ?? "",
            Hint = "the file begins with a byte order mark, which nginx takes for a part of the first name: save it as UTF-8 without one",
        });
    }
}
