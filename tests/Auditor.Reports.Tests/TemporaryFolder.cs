using System.Text;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("auditor-reports-").FullName;

    /// <summary>Writes a report into the folder and says where.</summary>
    public string Report(string name, Run run, string format, ReportOptions? options = null)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllText(path, ReportText.Of(run, format, options ?? GoldenSampleTests.Options), new UTF8Encoding(false));
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
