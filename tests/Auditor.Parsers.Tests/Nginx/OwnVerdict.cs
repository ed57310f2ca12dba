using Auditor.Documents;
using Auditor.Parsers.Nginx;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Our verdict, in the order in which nginx would come to it.</summary>
internal static class OwnVerdict
{
    public static NginxVerdict Of(string text, string? version = null, bool hasByteOrderMark = false)
    {
        var source = new SourceText("nginx.conf", text, hasByteOrderMark);
        var set = new ArtifactSet(new Artifact(ArtifactKinds.Nginx, source, ""), [], new FileIndex(["nginx.conf"]));
        var config = NginxParser.Read(set, ConfigContext.Main, version is null ? null : new TargetVersion(version, default, "test"));
        var first = All(config).Where(problem => problem.IsCritical || problem.Code == "unknown-directive").OrderBy(problem => problem.Phase).ThenBy(problem => problem.Offset).FirstOrDefault();
        return first is null ? NginxVerdict.Accepted : new NginxVerdict(false, first.Message, first.Offset < 0 ? 0 : source.LineIndexAt(first.Offset) + 1, first.Code);
    }

    private static IEnumerable<ConfigProblem> All(Config config) => config.All.Prepend(config.Root).SelectMany(Of);

    private static IEnumerable<ConfigProblem> Of(Directive directive) => directive.Problems.Concat(
        directive.Remarks.OfType<MistakeItem>().Select(mistake => new ConfigProblem("syntax-error", mistake.Message, mistake.Span) { Offset = mistake.Offset }));
}
