using System.Reflection;
using Auditor.Documents;

namespace Auditor.Rules.Tests.Checklists;

/// <summary>The checklist as it is shipped.</summary>
internal static class GoLiveFile
{
    public static SourceText Read()
    {
        var root = typeof(GoLiveFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value ?? "";
        return new SourceText("rules/checklists/go-live.yml", File.ReadAllText(Path.Combine(root, "rules", "checklists", "go-live.yml")));
    }
}
