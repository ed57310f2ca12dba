using Auditor.Sources.Folder;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

public sealed class IncludedFilesTests
{
    [Fact]
    public void What_a_configuration_includes_is_audited_there_only()
    {
        using var folder = new TemporaryFolder()
            .With("nginx/nginx.conf", "events {}\nhttp { include conf.d/*.conf; }")
            .With("nginx/conf.d/a.conf", "server { include snippets/b.conf; }")
            .With("nginx/snippets/b.conf", "ssl_protocols TLSv1.2;\nssl_ciphers HIGH;")
            .With("nginx/sites-available/c", "server { listen 81; }")
            .With("other/conf.d/d.conf", "[program:x]\ncommand=y\n");
        Assert.Equal(["nginx/nginx.conf", "nginx/sites-available/c"], Audited(folder));
    }

    [Fact]
    public void Of_files_that_include_one_another_the_first_stays()
    {
        using var folder = new TemporaryFolder().With("conf.d/a.conf", "include conf.d/b.conf;\nserver { listen 80; }").With("conf.d/b.conf", "include conf.d/a.conf;\nserver { listen 81; }");
        Assert.Equal(["conf.d/a.conf"], Audited(folder));
    }

    private static IEnumerable<string> Audited(TemporaryFolder folder)
    {
        var source = new FolderSource(new FolderOptions());
        var target = new AuditedTarget(source, source.List(folder.Path, CancellationToken.None), "", "");
        return IncludedFiles.Without([.. new FileClaims(target, kind => kind == "nginx").All()]).Select(file => file.Path).Order(StringComparer.Ordinal);
    }
}
