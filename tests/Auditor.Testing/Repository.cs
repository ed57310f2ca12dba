using System.Reflection;

namespace Auditor.Testing;

/// <summary>Where the repository stands that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Auditor.sln</c>.</summary>
    public static string Root { get; } = Find(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location) ?? ".");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "Auditor.sln"))) return current.FullName;
        }

        throw new InvalidOperationException($"No Auditor.sln above {folder}.");
    }
}
