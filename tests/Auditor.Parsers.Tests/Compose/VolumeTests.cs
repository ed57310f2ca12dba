using Auditor.Documents;

namespace Auditor.Parsers.Tests.Compose;

public sealed class VolumeTests
{
    [Theory]
    // written, type, source, host-path, target
    [InlineData("data:/data", "volume", "data", "", "/data")]
    [InlineData("/data", "volume", "", "", "/data")]
    [InlineData("./src:/app", "bind", "./src", "./src", "/app")]
    [InlineData(".:/app", "bind", ".", "./", "/app")]
    [InlineData("../up:/app", "bind", "../up", "../up", "/app")]
    [InlineData("./a/../b//c:/app", "bind", "./a/../b//c", "./b/c", "/app")]
    [InlineData("/etc/../etc/passwd:/p", "bind", "/etc/../etc/passwd", "/etc/passwd", "/p")]
    [InlineData("~/x:/app", "bind", "~/x", "~/x", "/app")]
    [InlineData("/:/host", "bind", "/", "/", "/host")]
    [InlineData("C:\\x:/app", "bind", "C:\\x", "C:\\x", "/app")]
    [InlineData("c:/x:/app:ro", "bind", "c:/x", "c:/x", "/app")]
    [InlineData("${A:-data:cc}:/app", "volume", "data", "", "cc")]
    [InlineData("${DIR:-./d}:/app", "bind", "./d", "./d", "/app")]
    public void The_short_form_has_parts(string written, string type, string source, string hostPath, string target)
    {
        var volume = Volume(written);

        Assert.Equal([type, source, hostPath, target], ((string[])["type", "source", "host-path", "target"]).Select(name => volume[name]));
        Assert.Equal(source.Length == 0, volume.Has("anonymous"));
    }

    [Theory]
    [InlineData("aa:/x:ro", true, "", "")]
    [InlineData("aa:/x:rw", false, "", "")]
    [InlineData("./a:/x:z,ro", true, "z", "")]
    [InlineData("./a:/x:rshared", false, "", "rshared")]
    [InlineData("./a:/x:cached", false, "", "")]
    public void Options_are_read(string written, bool isReadOnly, string label, string propagation)
    {
        var volume = Volume(written);

        Assert.Equal(isReadOnly, volume.Has("read-only"));
        Assert.Equal(label, volume["selinux"]);
        Assert.Equal(propagation, volume["propagation"]);
    }

    [Theory]
    [InlineData("aa:/b:cc:dd")]
    [InlineData("':x'")]
    [InlineData("'a::ro'")]
    public void What_is_no_mount_is_a_problem(string written) =>
        Assert.Contains("schema-value", ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    volumes:\n      - {written}\nvolumes:\n  a:\n").Codes());

    [Fact]
    public void A_source_that_is_not_known_is_unresolved()
    {
        var volume = Volume("${DATA_DIR}/db:/data");

        Assert.Equal("bind", volume["type"]);
        Assert.NotNull(Assert.NotNull(volume.Attribute("host-path")).Unresolved);
        Assert.Equal("/data", volume["target"]);
    }

    [Fact]
    public void The_long_form_has_the_same_parts()
    {
        var service = ComposeTrees.Service(
            "volumes:\n  - type: bind\n    source: /var/run/docker.sock\n    target: /s\n    read_only: true\n    bind: { propagation: shared, selinux: z }\n  - type: tmpfs\n    target: /t\ntmpfs:\n  - /u:size=1m");
        var volumes = service.Descendants("volume").ToList();

        Assert.Equal(["bind", "tmpfs", "tmpfs"], volumes.Select(volume => volume["type"]));
        Assert.Equal(["/s", "/t", "/u"], volumes.Select(volume => volume["target"]));
        Assert.Equal("/var/run/docker.sock", volumes[0]["host-path"]);
        Assert.Equal(["shared", "z", "true"], ((string[])["propagation", "selinux", "read-only"]).Select(name => volumes[0][name]));
    }

    [Fact]
    public void A_named_volume_can_be_a_bind_in_disguise()
    {
        var tree = ComposeTrees.Parse("services:\n  a:\n    image: x:1\n    volumes: [vv:/v, ww:/w]\nvolumes:\n  vv:\n    driver_opts: { type: none, o: bind, device: /etc }\n  ww:\n    external: true\n");
        var volumes = tree.Named("volume").ToList();

        Assert.Equal("/etc", volumes[0]["driver-device"]);
        Assert.Equal("compose.yaml:7", volumes[0].Place("driver-device"));
        Assert.True(volumes[1].Has("external"));
        Assert.Equal([true, true], tree.Named("declared-volume").Select(volume => volume.Has("used")));
    }

    [Fact]
    public void Sources_in_the_target_are_told()
    {
        var tree = ComposeTrees.Project(("app/compose.yaml", "services:\n  a:\n    image: x:1\n    volumes: [./src:/a, ./n.conf:/b, ./gone:/c, ../lib:/d]\n"), ("app/src/a.js", ""), ("app/n.conf", ""), ("lib/x", ""));

        Assert.Equal([true, false, false, true], tree.Named("volume").Select(volume => volume.Has("project-folder")));
        Assert.Equal([false, true, false, false], tree.Named("volume").Select(volume => volume.Has("project-file")));
    }

    [Theory]
    [InlineData("postgres:16", "/var/lib/postgresql/data", "volume")]
    [InlineData("postgres:18", "/var/lib/postgresql/data", "")]
    [InlineData("postgres:18", "/var/lib/postgresql", "volume")]
    [InlineData("bitnami/redis:7", "/data", "")]
    [InlineData("registry.example.com/mirror/postgres:16", "/var/lib/postgresql/data/", "volume")]
    public void The_data_of_a_known_product_is_looked_for_where_that_version_keeps_it(string image, string target, string mounted)
    {
        var tree = ComposeTrees.Parse($"services:\n  db:\n    image: {image}\n    volumes: [dd:{target}]\nvolumes:\n  dd:\n");
        var directory = tree.Named("data-directory").Single();

        Assert.Equal(mounted, directory["mounted"]);
    }

    [Theory]
    [InlineData("server /store --console-address :9001", "/store", "volume")]
    [InlineData("server --console-address :9001 /store", "/store", "volume")]
    [InlineData("minio server /elsewhere", "/elsewhere", "")]
    [InlineData("server /disk{1...4}", "/data", "")]
    [InlineData("server $$STORE", "/data", "")]
    public void MinIO_keeps_its_data_where_its_command_says(string command, string path, string mounted)
    {
        var tree = ComposeTrees.Parse($"services:\n  s3:\n    image: minio/minio:RELEASE.2025-01-01\n    command: {command}\n    volumes: [dd:/store]\nvolumes:\n  dd:\n");
        var directory = tree.Named("data-directory").Single();

        Assert.Equal((path, mounted), (directory["path"], directory["mounted"]));
    }

    private static Node Volume(string written) => ComposeTrees.Service($"volumes:\n  - '{written.Replace("'", "", StringComparison.Ordinal)}'").Descendants("volume").Single();
}
