using System.Reflection;

namespace Auditor.Reports.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("RepositoryRoot is not set");

    public static string PathOf(string relative) => Path.Combine(Root, relative);
}
