using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Evidence;

public class EvidenceFolderTests
{
    [Fact]
    public void What_a_source_no_longer_gives_is_not_left_to_be_taken_for_new()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(EvidenceFolder.Write(folder.Path, "web1_ssh", [new EvidenceFile("host", "one"), new EvidenceFile("nginx", "old")]));
        folder.With("web1_ssh/notes.txt", "of somebody");

        Assert.Null(EvidenceFolder.Write(folder.Path, "web1_ssh", [new EvidenceFile("host", "two")]));

        Assert.Equal(["host.evidence", "notes.txt"], Directory.EnumerateFiles(folder["web1_ssh"]).Select(Path.GetFileName).Order());
        Assert.Equal("two", folder.Read("web1_ssh/host.evidence"));
    }
}
