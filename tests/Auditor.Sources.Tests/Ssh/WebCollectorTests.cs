using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>The parts of the collector that look for web servers and their files, each by itself, in the shells that hosts have.</summary>
public sealed class WebCollectorTests : IDisposable
{
    private const string Dump = """
        nginx: configuration file /etc/nginx/nginx.conf test is successful
        # configuration file /etc/nginx/nginx.conf:
        http {
          # ssl_certificate /no/comment.pem;
          ssl_certificate  "/etc/ssl/quoted name.pem"; ssl_certificate_key ssl/relative.key;
          ssl_trusted_certificate /no/trusted.pem;
          server { ssl_certificate $ssl_server_name.crt; ssl_certificate_key engine:pkcs11:x; ssl_certificate 'one.crt'; }
        # configuration file /etc/nginx/conf.d/shop.conf:
        ssl_certificate	/etc/ssl/tab.pem;
        """;

    private readonly TemporaryFolder folder = new();

    public WebCollectorTests()
    {
        // Everything but the last line, which calls it all.
        var script = SshSource.PlainCollector().TrimEnd();
        folder.With("parts.sh", script[..(script.LastIndexOf('\n') + 1)]);
        folder.With("dump", Dump + "\n");
    }

    public void Dispose() => folder.Dispose();

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox sh")]
    public void Files_that_a_configuration_names_are_found(string shell) => Assert.Equal(
        "F nginx /etc/nginx/nginx.conf\nC nginx /etc/ssl/quoted name.pem\nK nginx /etc/nginx/ssl/relative.key\n"
            + "C nginx /etc/nginx/one.crt\nF nginx /etc/nginx/conf.d/shop.conf\nC nginx /etc/ssl/tab.pem\n",
        Run(shell, "awk \"$dump_paths\" dump").Replace('\t', ' '));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox sh")]
    public void Of_a_file_with_a_key_only_the_certificate_leaves_the_host(string shell)
    {
        const string Key = "-----BEGIN PRIVATE KEY-----\nfake-key\n-----END PRIVATE KEY-----\n";
        const string One = "-----BEGIN CERTIFICATE-----\nfake-one\n-----END CERTIFICATE-----\n";
        const string Two = "-----BEGIN CERTIFICATE-----\nfake-two\n-----END CERTIFICATE-----\n";
        const string Facts = "[0-7]+ [0-9]+ [0-9]+ [0-9]+";
        folder.With("both.pem", $"{Key}{One}{Key}{Two}{Key}");
        folder.With("only.key", Key);

        folder.With("list", "C\tnginx\tboth.pem\nK\tnginx\tonly.key\nC\tcertbot\tboth.pem\nC\tnginx\tmissing.pem\n");

        var output = Run(shell, $"cat list | {shell} -c \"$web_files\"");

        Assert.DoesNotContain("fake-key", output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", output, StringComparison.Ordinal);
        Assert.Matches($"^C\tnginx\t{Facts}\tboth\\.pem\n{One}{Two}K\tnginx\t{Facts}\tonly\\.key\nM\tC\tnginx\tmissing\\.pem\nend\n$", output);
    }

    [ComponentTheory("dash")]
    [InlineData("nginx: master process /usr/sbin/nginx -g daemon on; master_process on;", "")]
    [InlineData("nginx: master process nginx -p /srv/web -c /srv/web/nginx.conf", "/srv/web/nginx.conf")]
    [InlineData("nginx: master process nginx -c relative.conf", "")]
    [InlineData("nginx: master process nginx -c /tmp/$(touch x)", "")]
    [InlineData("nginx: master process nginx -c /tmp/a;b", "")]
    public void Options_of_a_running_master_are_taken_only_when_they_are_plain_paths(string title, string expected) =>
        Assert.Equal(expected, Run("dash", $"nginx_title='{title}'; nginx_option c").TrimEnd('\n'));

    [ComponentFact("dash", "setpriv")]
    public void A_process_of_that_name_that_is_not_of_root_is_never_asked()
    {
        // As root the process would be believed: then it is started as nobody.
        var asNobody = Environment.IsPrivilegedProcess ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
        Processes.Run(folder.Path, "sh", "-c", "cp $(command -v sleep) nginx; chmod 755 . nginx");

        const string Started = "n=0; until [ \"$(cat /proc/$process/comm)\" = nginx ] || [ $n = 200 ]; do n=$((n + 1)); sleep 0.05; done";
        var output = Run("dash", $"{asNobody}{folder["nginx"]} 60 & process=$!; {Started}; eval \"$processes\"; nginx_processes; kill $process");

        var own = Assert.Single(output.Split('\n'), line => line.Contains($"{folder.Path}/nginx 60", StringComparison.Ordinal));
        Assert.StartsWith("other ", own, StringComparison.Ordinal);
    }

    private string Run(string shell, string command)
    {
        folder.With("run.sh", $". ./parts.sh\n{command}\n");
        return Processes.Run(folder.Path, "sh", "-c", $"{shell} run.sh").Output;
    }
}
