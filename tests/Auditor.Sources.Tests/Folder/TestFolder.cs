using System.Text;

namespace Auditor.Sources.Tests.Folder;

/// <summary>A folder of its own for one test, deleted afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("auditor-test-").FullName;

    public string this[string relative] => System.IO.Path.Join(Path, relative);

    public TestFolder With(string relative, string content = "") => With(relative, Encoding.UTF8.GetBytes(content));

    public TestFolder With(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], content);
        return this;
    }

    public TestFolder WithFolder(string relative)
    {
        Directory.CreateDirectory(this[relative]);
        return this;
    }

    public TestFolder WithLink(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.CreateSymbolicLink(this[relative], target);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
