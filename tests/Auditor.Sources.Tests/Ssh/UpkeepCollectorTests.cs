using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>What of files with secrets leaves the host: the programs of the collector over made-up files, in each of the shells and their
/// awk.</summary>
public sealed class UpkeepCollectorTests : IDisposable
{
    private const string Dump = """
        [
          {
            "name": "api",
            "env": {
              "DB_PASSWORD": "fake-secret-one\n    \"name\": \"fake-secret-two\"",
              "name": "fake-secret-three"
            },
            "DB_PASSWORD": "fake-secret-one",
            "max_memory_restart": "fake-secret-four",
            "watch": [
              "fake-secret-five"
            ],
            "exec_interpreter": "/usr/bin/node",
            "exec_mode": "cluster_mode",
            "status": "online",
            "restart_time": 12,
            "unstable_restarts": 0
          },
          {
            "name": "a\tb$(x)",
            "watch": false,
            "max_memory_restart": 314572800
          }
        ]
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox sh")]
    public void Of_a_dump_of_PM2_only_known_fields_that_look_as_they_must_leave_the_host(string shell) =>
        Assert.Equal("app\tapi\tcluster_mode\tyes\t-\t12\t0\tonline\tnode\napp\ta?tb??x?\t-\tno\t314572800\t-\t-\t-\t-\n",
            Run(shell, "awk \"$pm2_dump\" file", Dump));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void A_dump_of_PM2_in_another_form_gives_nothing_but_that(string shell) =>
        Assert.Equal("form\n", Run(shell, "awk \"$pm2_dump\" file", """[{"name":"api","env":{"TOKEN":"fake-secret"}}]"""));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void Of_crashes_the_name_and_number_are_told(string shell) => Assert.Equal(
        "crashed\tapi\t1\n",
        Run(shell, "awk -v since=2026-11-20T12:00:00 \"$pm2_crashes\" file", """
            2026-11-19T12:00:00: PM2 log: App [api:0] exited with code [1] via signal [SIGINT]
            2026-11-21T12:00:00: PM2 log: App [api:0] exited with code [1] via signal [SIGINT]
            2026-11-21T12:00:01: PM2 log: App [api:0] exited with code [0] via signal [SIGINT]
            2026-11-21T12:00:02: PM2 log: App [api:0] online
            """));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox sh")]
    public void Of_jobs_only_the_paths_they_write_to_are_told(string shell) => Assert.Equal(
        "/data/pg\n/srv/keep470/shop.sql.gz\n/srv/mongo/\n/srv/d/x.dump\n/var/lib/backups/x\n",
        Run(shell, "awk \"$reader_apps$reader_upkeep { place_in(\\$0) } END { printf \\\"%s\\\", places }\" file", """
            BACKUP_DIR="/data/pg"
            BACKUP_SRC=/var/www
            PGPASSWORD=fake-secret pg_dump shop | gzip > '/srv/keep470/shop.sql.gz'
            mongodump --uri mongodb://u:fake-secret@db/shop --out=/srv/mongo/$(date +%F)
            pg_dump -Fc -f /srv/d/x.dump shop
            rsync -a $ROOT/var/lib /var/lib/backups/x
            tar czf ${DIR}/x.tgz /var/www/html
            """));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash", "/var/lib/redis", "no\toff\tallkeys-lru\n")]
    [InlineData("busybox sh", "/var/lib/redis", "no\toff\tallkeys-lru\n")]
    [InlineData("dash", "/srv/other", "")]
    public void A_file_of_Redis_speaks_for_the_server_with_its_port_and_folder(string shell, string cwd, string said) => Assert.Equal(
        said,
        Run(shell, $"awk -v want=6379 -v cwd={cwd} \"$redis_file\" file",
            "dir \"/var/lib/redis\"\nrequirepass fake-secret\nsave 900 1\nsave \"\"\nmaxmemory-policy allkeys-lru\n"));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void Of_sources_of_apt_the_line_and_option_are_told(string shell) => Assert.Equal(
        Section("apt-sources", "read\tfile\ntrusts\tfile\t1\ttrusted=yes\ntrusts\tfile\t9\tallow-insecure: yes\n"),
        Run(shell, Read("apt-sources"), """
            deb [arch=amd64 trusted=yes] https://u:fake-secret@repo.example/ ./
            # deb [trusted=yes] https://off.example/ ./

            Types: deb
            Trusted: yes
            Enabled: no

            Types: deb
            Allow-Insecure: YES
            """));

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash")]
    [InlineData("busybox sh")]
    public void Of_logrotate_the_patterns_before_braces_are_told(string shell) => Assert.Equal(
        Section("rotations", "/var/log/a/*.log\n/var/log/b.log\n/srv/q/a.log\n"),
        Run(shell, Read("rotations"), """
            include /etc/logrotate.d
            /var/log/a/*.log /var/log/b.log
            {
              postrotate
                /usr/bin/true
              endscript
            }
            # /var/log/none { }
            "/srv/q/a.log" { rotate 4 }
            """));

    /// <summary>What one awk tells of the files of all sections; the secret of the frames is its first line.</summary>
    private static string Read(string section) =>
        $"echo secret | awk -v right=root \"$reader$reader_apps$reader_keys$reader_stores$reader_upkeep$reader_web\" ={section} file";

    private static string Section(string id, string output) => $"secret S {id} root\n{output}\nsecret E 0\n";

    /// <summary>Everything of the collector but its last line, which starts it, and then a command over the text.</summary>
    private string Run(string shell, string command, string text)
    {
        var script = SshSource.PlainCollector().TrimEnd();
        File.WriteAllText(Path.Join(folder.Path, "run.sh"), $"{script[..script.LastIndexOf('\n')]}\n{command}\n");
        File.WriteAllText(Path.Join(folder.Path, "file"), text.EndsWith('\n') ? text : text + "\n");
        return Processes.Run(folder.Path, "sh", "-c", $"{shell} ./run.sh").Output;
    }
}
