using Auditor.Documents;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>A statement in its place: what an include brings in stands among the children of the block that includes it.</summary>
internal sealed class Directive(Statement syntax, Directive? parent, ConfigContext context)
{
    private static readonly List<Directive> NoChildren = [];

    /// <summary>So many are looked through faster than an index.</summary>
    private const int FewChildren = 8;

    private Dictionary<string, Directive>? index;
    private List<ConfigProblem>? problems;
    private List<ConfigProblem>? unseen;
    private List<SyntaxItem>? remarks;
    private object? facts;

    public Statement Syntax { get; } = syntax;

    public Directive? Parent { get; } = parent;

    /// <summary>Where it stands.</summary>
    public ConfigContext Context { get; } = context;

    public string Name { get; init; } = syntax.Name.Value;

    /// <summary>All rows of its name.</summary>
    public DirectiveRow[] Rows { get; init; } = [];

    /// <summary>The row that holds in its context; null when there is none.</summary>
    public DirectiveRow? Row { get; init; }

    /// <summary>Where its children stand; none for a directive without a block.</summary>
    public ConfigContext Inside { get; init; }

    public List<Directive> Children { get; } = syntax.End == StatementEnd.Block ? [] : NoChildren;

    /// <summary>Comments and mistakes directly in it.</summary>
    public IReadOnlyList<SyntaxItem> Remarks => remarks ?? [];

    public IReadOnlyList<ConfigProblem> Problems => problems ?? [];

    /// <summary>Names that nothing defines in what was read: the rest may.</summary>
    public IReadOnlyList<ConfigProblem> Unseen => unseen ?? [];

    public ConfigWord[] Arguments => Syntax.Arguments;

    public bool IsEntry => Context == ConfigContext.Entries;

    public int Source => Syntax.Span.Source;

    public string this[int index] => (uint)index < (uint)Arguments.Length ? Arguments[index].Value : "";

    public SourceSpan SpanOf(int index) => (uint)index < (uint)Arguments.Length ? Arguments[index].Span : Syntax.Name.Span;

    public void Add(ConfigProblem problem) => (problems ??= []).Add(problem);

    /// <summary>Takes the problems back that another file can solve.</summary>
    public void LeaveOpen()
    {
        if (problems is null) return;
        foreach (var problem in problems.Where(problem => problem.Subject.Length > 0)) (unseen ??= []).Add(problem);
        problems.RemoveAll(problem => problem.Subject.Length > 0);
    }

    /// <summary>The only problem, said in another way.</summary>
    public void Say(ConfigProblem problem) => problems = [problem];

    public void Add(SyntaxItem remark) => (remarks ??= []).Add(remark);

    /// <summary>What was worked out about it, made the first time it is asked for.</summary>
    public T Facts<T>(Func<Directive, T> make)
        where T : class
    {
        if (facts is T known) return known;
        var made = make(this);
        facts = made;
        return made;
    }

    /// <summary>The first child of this name.</summary>
    public Directive? Child(string name)
    {
        if (Children.Count > FewChildren) return (index ??= IndexOf(Children)).GetValueOrDefault(name);
        foreach (var child in Children)
        {
            if ((object)child.Name == name || child.Name == name) return child;
        }

        return null;
    }

    public bool Has(string name) => Child(name) is not null;

    private static Dictionary<string, Directive> IndexOf(List<Directive> children)
    {
        var index = new Dictionary<string, Directive>(StringComparer.Ordinal);
        foreach (var child in children) index.TryAdd(child.Name, child);
        return index;
    }

    /// <summary>Itself and what is around it, from the inside out.</summary>
    public IEnumerable<Directive> SelfAndAncestors()
    {
        for (var block = this; block is not null; block = block.Parent) yield return block;
    }

    /// <summary>The directive of this name that holds here: that of the nearest block that has one. The last one of a block, as nginx allows only one.</summary>
    public Directive? Effective(string name)
    {
        for (var block = this; block is not null; block = block.Parent)
        {
            if (block.Child(name) is { } found) return found;
        }

        return null;
    }
}
