using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;

namespace Auditor.Benchmarks;

/// <summary>Twenty questions as rules ask them, put to a tree of 500 nodes and to one of 100,000, in the shape of web server configurations.</summary>
internal static class TreeQuestions
{
    private const int NodesOfServer = 20;

    private static readonly string[] Questions =
    [
        "//server[listen[@port='443']][not(.//header[@name='Strict-Transport-Security'])]",
        "//location[@path='/']",
        "//*[@name='X-Powered-By']",
        "//server[count(location) > 3]/listen",
        "//upstream[@zone]",
        "//header[matches(@name,'^x-','i')]",
        "//location[ancestor::server[listen/@port='80']][not(following-sibling::location)]",
        "count(//server[listen/@port='443']) > 0 and not(//server/tokens[@value='off'])",
        "//server[listen[@port='80']][not(return)]",
        "//location[starts-with(@path, '/api')][not(limit)]",
        "//proxy[not(starts-with(@target, 'https:'))]",
        "//proxy[contains(@target, '$')]",
        "//header[not(@always)]",
        "//server[not(listen)]",
        "//listen[@ssl][not(../certificate)]",
        "//location[header][../header]",
        "//header[@name=preceding-sibling::header/@name]",
        "//location[ends-with(@path, '.php')]",
        "//server[.//proxy and not(.//timeout)]",
        "/nginx[not(.//tokens)]",
    ];

    public static void Measure(TextWriter output)
    {
        var (small, large) = (Tree(500), Tree(100_000));
        output.WriteLine($"{"500 nodes: us",14} {"ns/node",8} {"KB",8} {"100,000: us",12} {"ns/node",8} {"KB",8} {"found",7}  question");
        var queries = Questions.Select(TreeQuery.Compile).ToList();
        foreach (var query in queries) Line(query, small, large, output);
        var all = Effort.Median(5, () => queries.ForEach(query => Ask(query, large)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All twenty on {large.Count} nodes: {all.Processor.TotalMilliseconds:F0} ms CPU, {all.Bytes / 1e6:F1} MB allocated."));
    }

    private static void Line(TreeQuery query, DocumentTree small, DocumentTree large, TextWriter output)
    {
        for (var i = 0; i < 300; i++) Ask(query, small);
        var quick = Effort.Median(5, () => { for (var i = 0; i < 4_000; i++) Ask(query, small); });
        var slow = Effort.Median(5, () => { for (var i = 0; i < 20; i++) Ask(query, large); });
        var (perSmall, perLarge) = (quick.Processor.TotalMicroseconds / 4_000, slow.Processor.TotalMicroseconds / 20);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{perSmall,14:F1} {perSmall * 1000 / small.Count,8:F1} {quick.Bytes / 4_000 / 1024.0,8:F1} {perLarge,12:F0} {perLarge * 1000 / large.Count,8:F1} {slow.Bytes / 20 / 1024.0,8:F0} {Ask(query, large),7}  {query.Expression}"));
    }

    private static int Ask(TreeQuery query, DocumentTree tree) =>
        query.SelectsNodes ? query.Select(tree.Root, QueryScope.Empty).Count : query.Test(tree.Root, QueryScope.Empty) ? 1 : 0;

    private static DocumentTree Tree(int nodes)
    {
        var builder = new TreeBuilder("nginx", [new SourceText("nginx.conf", "")], "nginx", default);
        for (var server = 0; server < nodes / NodesOfServer; server++) Server(builder, server);
        return builder.Build();
    }

    private static void Server(TreeBuilder builder, int number)
    {
        builder.Open("server", default);
        Leaf(builder, "listen", ("port", number % 2 == 0 ? "443" : "80"));
        if (number % 2 == 0) builder.Attribute("ssl", "true", default);
        Leaf(builder, "header", ("name", number % 3 == 0 ? "Strict-Transport-Security" : "X-Frame-Options"));
        Leaf(builder, "certificate", ("path", $"/etc/ssl/{number}.pem"));
        for (var i = 0; i < 4; i++)
        {
            builder.Open("location", default).Attribute("path", i == 0 ? "/" : $"/api/{i}", default);
            Leaf(builder, "proxy", ("target", number % 5 == 0 ? "http://app:3000" : "https://$upstream"));
            Leaf(builder, "header", ("name", i == 3 ? "X-Powered-By" : "Cache-Control"));
            if (i > 1) Leaf(builder, "timeout", ("seconds", "60"));
            builder.Close();
        }

        for (var i = 0; i < 2; i++) Leaf(builder, "error-page", ("code", $"{500 + i}"));
        builder.Close();
    }

    private static void Leaf(TreeBuilder builder, string name, (string Name, string Value) attribute) =>
        builder.Open(name, default).Attribute(attribute.Name, attribute.Value, default).Close();
}
