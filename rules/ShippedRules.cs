using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Auditor.Rules.Checklists;
using Auditor.Rules.Coded;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;

namespace Auditor.RulePacks;

/// <summary>The rules, checklists and data tables that this assembly carries. What is not asked for is not read.</summary>
public static class ShippedRules
{
    private const string Folder = "packs/";
    private const string Extension = ".pack";

    private static readonly Assembly Self = typeof(ShippedRules).Assembly;

    private static readonly ConcurrentDictionary<string, ImmutableArray<CompiledRule>> Packs = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, CodedRule> Classes = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Tables = new(StringComparer.Ordinal);

    /// <summary>What a verdict needs of all rules, each once: a run needs it of those of all kinds.</summary>
    public static ImmutableArray<RuleFacts> All => ShippedIndex.All;

    /// <summary>The kinds that some rule looks at, in ordinal order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = KindsOfPacks();

    /// <summary>What the rules tell people, in order of id.</summary>
    public static ImmutableArray<RuleDocument> RuleDocuments => ShippedDocuments.All;

    /// <summary>The rules that look at artifacts of a kind, in order of id; none when there are none.</summary>
    public static ImmutableArray<CompiledRule> OfKind(string kind) =>
        Packs.GetOrAdd(kind, static name => Kinds.Contains(name) ? PackReader.Rules(Bytes($"{Folder}{name}{Extension}")) : []);

    /// <summary>The text of a table of <c>rules/data</c>, by file name.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static string Data(string name) => Tables.GetOrAdd(name, static table => Text($"data/{table}"));

    /// <summary>A checklist, by file name without extension: <c>go-live</c>.</summary>
    /// <exception cref="ArgumentException">There is no such checklist.</exception>
    public static Checklist Checklist(string name) => PackReader.Checklist(Bytes($"checklists/{name}"));

    /// <summary>The class of a coded rule: <c>Auditor.RulePacks.PACK.CODE</c>, the pack's name in Pascal case. One instance serves all threads.</summary>
    /// <exception cref="InvalidOperationException">The rule is not coded, or this assembly has no such class.</exception>
    public static CodedRule Coded(CompiledRule rule)
    {
        if (rule.Code is null) throw new InvalidOperationException($"{rule.Info.Id} is not a coded rule.");
        return Classes.GetOrAdd($"{nameof(Auditor)}.{nameof(RulePacks)}.{Pascal(rule.Info.Pack)}.{rule.Code}", Create, rule.Info.Id);
    }

    private static List<string> KindsOfPacks()
    {
        var kinds = new List<string>();
        foreach (var name in Self.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal)) continue;
            var kind = name[Folder.Length..^Extension.Length];
            if (kind is not (ShippedDocuments.Name or ShippedIndex.Name)) kinds.Add(kind);
        }

        kinds.Sort(StringComparer.Ordinal);
        return kinds;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "This assembly is published whole.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "This assembly is published whole.")]
    private static CodedRule Create(string type, string id) =>
        Self.GetType(type) is { } found && Activator.CreateInstance(found) is CodedRule rule
            ? rule
            : throw new InvalidOperationException($"{id} needs the class {type}, a {nameof(CodedRule)} without constructor parameters.");

    private static string Pascal(string pack) =>
        string.Concat(pack.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        return reader.ReadToEnd();
    }

    internal static byte[] Bytes(string resource)
    {
        using var stream = Open(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string resource) =>
        Self.GetManifestResourceStream(resource) ?? throw new ArgumentException($"The shipped rules have no {resource}.", nameof(resource));
}
