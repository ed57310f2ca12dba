using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx;

/// <summary>Tells configurations of nginx from other files: many programs have a <c>conf.d</c> and files that end with <c>.conf</c>.</summary>
internal static class NginxClaim
{
    private static readonly string[] Folders = ["nginx", "conf.d", "http.d", "sites-available", "sites-enabled", "snippets", "server_blocks", "templates", "vhosts"];

    private static readonly string[] Blocks = ["server", "http", "events", "location", "upstream", "map", "geo", "stream", "mail", "split_clients", "types"];

    public static ArtifactClaim Of(string path, ReadOnlySpan<char> head)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (IsOwnName(name)) return head.IsEmpty ? ArtifactClaim.AskContent : MayBeBroken(head.ToString()) ? ArtifactClaim.ByName : ArtifactClaim.No;
        var isEvidence = path.EndsWith(EvidenceSyntax.Extension, StringComparison.Ordinal);
        if (isEvidence && EvidenceSyntax.KindOf(head).SequenceEqual(ArtifactKinds.Nginx)) return ArtifactClaim.ByContent;
        if (!MayBe(name, path)) return DumpedFiles.IsDump(head) ? ArtifactClaim.ByContent : ArtifactClaim.No;
        if (head.IsEmpty) return ArtifactClaim.AskContent;
        return LooksLikeOne(path, head.ToString()) ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    private static bool IsOwnName(ReadOnlySpan<char> name)
    {
        if (name.EndsWith(".template", StringComparison.Ordinal)) name = name[..^".template".Length];
        var isConf = name.EndsWith(".conf", StringComparison.Ordinal);
        return name.EndsWith(".nginx", StringComparison.Ordinal) || name.EndsWith(".nginxconf", StringComparison.Ordinal)
            || (isConf && (name.StartsWith("nginx.", StringComparison.Ordinal) || name.StartsWith("nginx-", StringComparison.Ordinal) || name.StartsWith("nginx_", StringComparison.Ordinal)
                || name.EndsWith(".nginx.conf", StringComparison.Ordinal) || name.EndsWith("-nginx.conf", StringComparison.Ordinal)));
    }

    /// <summary>A name without extension, or one of those that configurations have.</summary>
    private static bool MayBe(ReadOnlySpan<char> name, string path)
    {
        if (name.EndsWith(".conf", StringComparison.Ordinal) || name.EndsWith(".conf.template", StringComparison.Ordinal) || name.EndsWith(".vhost", StringComparison.Ordinal)) return true;
        return !name.Contains('.') || path.Contains("sites-", StringComparison.Ordinal);
    }

    /// <summary>Not of another program that is set up for nginx (fail2ban's filters, supervisor's programs): something in it is known, or nothing stands in it.</summary>
    private static bool MayBeBroken(string head)
    {
        var items = new ConfigReader(head, new SourceSpan(0, 0, head.Length)).Read();
        return !items.Exists(item => item is Statement) || HasKnown(items, 3);
    }

    private static bool HasKnown(List<SyntaxItem> items, int levels) =>
        items.Exists(item => item is Statement statement && (DirectiveTable.Of(statement.Name.Value).Length > 0 || (levels > 0 && HasKnown(statement.Body, levels - 1))));

    /// <summary>Nearly all statements have known names and forms, and there is a block of nginx; in a folder of nginx a known statement is enough.</summary>
    private static bool LooksLikeOne(string path, string head)
    {
        if (DumpedFiles.IsDump(head)) return true;
        if (ForeignTemplate.Is(head)) return false;
        var items = new ConfigReader(head, new SourceSpan(0, 0, head.Length)).Read();
        var (known, others, blocks) = (0, 0, 0);
        foreach (var item in items)
        {
            if (item is not Statement statement || (statement.End == StatementEnd.None && items.Count > 1)) continue;
            var isKnown = IsKnown(statement);
            if (isKnown) known++;
            else others++;
            if (isKnown && statement.End == StatementEnd.Block && IsBlock(statement)) blocks++;
        }

        return known > 0 && others * 5 <= known && (blocks > 0 || IsInFolder(path));
    }

    private static bool IsKnown(Statement statement)
    {
        foreach (var row in DirectiveTable.Of(statement.Name.Value))
        {
            if (row.IsBlock == (statement.End == StatementEnd.Block) && row.Arity.Allows(statement.Arguments.Length)) return true;
        }

        return false;
    }

    /// <summary>A block of nginx's own that has something known in it, or nothing.</summary>
    private static bool IsBlock(Statement block)
    {
        if (Array.IndexOf(Blocks, block.Name.Value) < 0) return false;
        var statements = block.Body.OfType<Statement>().ToList();
        return statements.Count == 0 || block.Name.Value is "map" or "geo" or "types" or "split_clients" || statements.Exists(IsKnown);
    }

    private static bool IsInFolder(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (range.End.Value < path.Length && Array.Exists(Folders, folder => path[range] == folder)) return true;
        }

        return false;
    }
}
