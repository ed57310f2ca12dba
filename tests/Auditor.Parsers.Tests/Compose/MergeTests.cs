namespace Auditor.Parsers.Tests.Compose;

public sealed class MergeTests
{
    [Fact]
    public void An_override_file_is_put_on_the_base_and_each_value_keeps_its_place()
    {
        var tree = Merged(
            "services:\n  web:\n    image: app:1\n    restart: \"no\"\n    ports:\n      - 80:80\n  db:\n    image: postgres:16\n",
            "services:\n  web:\n    restart: always\n    ports:\n      - 443:443\n");
        var web = tree.Named("service", "web");

        Assert.Equal("override", tree.Root["mode"]);
        Assert.Equal("compose.yaml compose.override.yaml", tree.Root["files"]);
        Assert.Equal("compose.override.yaml:3", web.Place("restart"));
        Assert.Equal(["80:80", "443:443"], web.All("port", "value"));
        Assert.Equal(["compose.yaml:6", "compose.override.yaml:5"], web.Descendants("port").Select(port => port.Place()));
        Assert.Equal("compose.yaml:3", web.Child("image")?.Place());
        Assert.True(tree.Named("service", "db").Has("from-base"));
        Assert.False(web.Has("from-base"));
    }

    [Theory]
    // Scalars and commands are replaced, sequences appended, mappings merged.
    [InlineData("command: [a, b]", "command: c", "cmd", "value", "c")]
    [InlineData("entrypoint: a", "entrypoint: [b]", "entrypoint", "value", "b")]
    [InlineData("healthcheck: { test: [CMD, a], retries: 3 }", "healthcheck: { test: [CMD, b] }", "healthcheck", "test", "b")]
    [InlineData("healthcheck: { test: [CMD, a], retries: 3 }", "healthcheck: { test: [CMD, b] }", "healthcheck", "retries", "3")]
    [InlineData("environment: [A=1, B=1]", "environment: { B: 2, C: 2 }", "environment", "value", "1 2 2")]
    [InlineData("labels: { a: 1 }", "labels: [a=2, b=2]", "label", "value", "2 2")]
    [InlineData("build: .", "build: { target: x }", "build", "context", ".")]
    [InlineData("build: .", "build: { target: x }", "build", "target", "x")]
    [InlineData("build: { context: a, args: [A=1] }", "build: { args: { A: 2, B: 2 } }", "build-argument", "value", "2 2")]
    [InlineData("build: { context: a }", "build: b", "build", "context", "b")]
    [InlineData("cap_add: [A, B]", "cap_add: [B, C]", "capability", "name", "A B C")]
    [InlineData("dns: 1.1.1.1", "dns: [8.8.8.8]", "dns", "value", "1.1.1.1 8.8.8.8")]
    [InlineData("tmpfs: /a", "tmpfs: /b", "volume", "target", "/a /b")]
    [InlineData("volumes: [aa:/x, bb:/y]", "volumes: [cc:/y:ro]", "volume", "source", "aa cc")]
    [InlineData("devices: [/a:/x]", "devices: [/b:/x]", "device", "source", "/b")]
    [InlineData("ports: [80:80]", "ports: ['80:80', '81:81']", "port", "published", "80 81")]
    [InlineData("ports: [80:80]", "ports: ['127.0.0.1:80:80']", "port", "value", "80:80 127.0.0.1:80:80")]
    [InlineData("ports: ['80:80']", "ports: [{ target: 80, published: 80 }]", "port", "form", "long")]
    [InlineData("logging: { driver: json-file, options: { max-size: 1m } }", "logging: { options: { max-file: 3 } }", "logging-option", "name", "max-size max-file")]
    [InlineData("logging: { driver: json-file, options: { max-size: 1m } }", "logging: { driver: syslog }", "logging-option", "name", "")]
    [InlineData("depends_on: [db]", "depends_on: { db: { condition: service_healthy } }", "depends-on", "condition", "service_healthy")]
    [InlineData("depends_on: { db: { condition: service_healthy } }", "depends_on: [db]", "depends-on", "condition", "service_healthy")]
    [InlineData("networks: { n: { aliases: [w] } }", "networks: [n]", "network", "name", "n")]
    [InlineData("networks: [n]", "networks: { m: }", "network", "name", "n m")]
    [InlineData("extra_hosts: ['a:1']", "extra_hosts: ['b:2']", "extra-host", "value", "a:1 b:2")]
    [InlineData("ulimits: { nofile: 1 }", "ulimits: { nofile: 2 }", "ulimit", "soft", "2")]
    [InlineData("deploy: { resources: { limits: { memory: 1g } } }", "deploy: { resources: { limits: { cpus: '1' } } }", "limit", "value", "1g 1")]
    [InlineData("ports: [80:80]", "ports: !reset []", "port", "value", "")]
    [InlineData("ports: [80:80]", "ports: !reset null", "port", "value", "")]
    [InlineData("ports: [80:80]", "ports: !override ['81:81']", "port", "value", "81:81")]
    [InlineData("environment: { A: 1, B: 1 }", "environment: { A: !reset null }", "environment", "name", "B")]
    [InlineData("env_file: a.env", "env_file: [b.env]", "env-file", "path", "a.env b.env")]
    [InlineData("security_opt: [a]", "security_opt: [a, b]", "security-option", "name", "a b")]
    public void Keys_are_merged_by_their_kind(string lower, string upper, string element, string attribute, string expected)
    {
        var tree = Merged($"services:\n  a:\n    image: x:1\n    {lower}\n  db: {{ image: y:1 }}\n", $"services:\n  a:\n    {upper}\n");
        var service = tree.Named("service", "a");
        var elements = service.Children.Where(child => child.Name == element).Concat(service.Descendants(element).Where(child => child.Parent != service));

        Assert.Equal(expected, string.Join(' ', elements.Where(child => !child.Has("implicit")).Select(child => child[attribute])));
    }

    [Fact]
    public void A_change_of_kind_is_a_problem()
    {
        var tree = Merged("services:\n  a:\n    image: x:1\n    deploy: { replicas: 2 }\n", "services:\n  a:\n    deploy: [x]\n");

        Assert.Equal("compose.override.yaml:3", tree.Problem("merge").Place());
    }

    [Theory]
    [InlineData("compose.override.yaml", "")]
    [InlineData("compose.yaml", "schema-type")]
    [InlineData("tools.compose.yaml", "schema-type")]
    public void Only_an_override_file_may_be_empty(string name, string codes)
    {
        var tree = ComposeTrees.Project((name, "# services:\n#   a:\n"), ("compose.yaml", "services:\n  a:\n    image: x:1\n"));

        Assert.Equal(codes, string.Join(' ', tree.Codes()));
    }

    [Theory]
    [InlineData("docker-compose.prod.yml", "docker-compose.yml", "overlay")]
    [InlineData("docker-compose-prod.yml", "docker-compose.yaml", "overlay")]
    [InlineData("compose.prod.yaml", "compose.yaml", "overlay")]
    [InlineData("docker-compose.override.yml", "docker-compose.yml", "override")]
    [InlineData("compose.prod.yaml", "other.yaml", "base")]
    public void A_file_that_is_not_complete_lies_on_its_base(string name, string basis, string mode)
    {
        var tree = ComposeTrees.Project((name, "services:\n  a:\n    restart: always\n"), (basis, "services:\n  a:\n    image: x:1\n"));

        Assert.Equal(mode, tree.Root["mode"]);
        Assert.Equal(mode == "base" ? ["no-image"] : [], tree.Codes());
    }

    [Theory]
    // Complete in itself: it can be started alone.
    [InlineData("services:\n  a:\n    image: x:2\n    restart: always\n", "alone")]
    [InlineData("services:\n  a:\n    image: x:2\n  b:\n    image: y:1\n    restart: always\n", "alone")]
    // It exchanges the image of a service that the base describes.
    [InlineData("services:\n  a:\n    image: x:2\n", "overlay")]
    [InlineData("services:\n  a:\n    build: .\n    image: x:2\n", "overlay")]
    // It needs what only the base has.
    [InlineData("services:\n  b:\n    image: x:2\n    depends_on: [a]\n", "overlay")]
    [InlineData("services:\n  a:\n    image: x:2\n    volumes: [vv:/v]\n", "overlay")]
    [InlineData("services:\n  a:\n    image: x:2\n    ports: !override []\n", "overlay")]
    [InlineData("networks:\n  n: { internal: true }\n", "overlay")]
    public void A_complete_file_stands_alone(string text, string mode)
    {
        var tree = ComposeTrees.Project(("compose.prod.yaml", text), ("compose.yaml", "services:\n  a:\n    image: x:1\n    ports: ['5432:5432']\nvolumes:\n  vv:\n"));

        Assert.Equal(mode, tree.Root["mode"]);
    }

    [Fact]
    public void A_complete_file_says_which_ports_the_base_would_keep_open()
    {
        var tree = ComposeTrees.Project(
            ("compose.prod.yaml", "services:\n  db:\n    image: postgres:16\n    ports: ['80:80']\n  x: { image: x:1, ports: !override [] }\n"),
            ("compose.yaml", "services:\n  db:\n    image: postgres:16\n    ports: ['5432:5432', '80:80']\n  other: { image: y:1, ports: ['1:1'] }\n"));

        Assert.Equal("overlay", tree.Root["mode"]);

        tree = ComposeTrees.Project(
            ("compose.prod.yaml", "services:\n  db:\n    image: postgres:16\n    ports: ['80:80']\n"),
            ("compose.yaml", "services:\n  db:\n    image: postgres:16\n    ports:\n      - '5432:5432'\n      - '80:80'\n  other: { image: y:1, ports: ['1:1'] }\n"));
        var kept = Assert.Single(tree.Named("kept-port"));

        Assert.Equal("alone", tree.Root["mode"]);
        Assert.Equal(["db", "5432:5432", "5432", "compose.yaml"], ((string[])["service", "value", "target", "base"]).Select(name => kept[name]));
        Assert.Equal("compose.yaml:5", kept.Place());
        Assert.True(kept.Has("all-interfaces"));
    }

    [Theory]
    [InlineData("services:\n  x:\n    build: extensions/x\n    networks: [elk]\n    depends_on: [db]\n", "overlay")]
    [InlineData("services:\n  db:\n    restart: always\n", "overlay")]
    [InlineData("services:\n  x:\n    build: .\n", "base")]
    [InlineData("services:\n  x:\n    restart: always\n", "base")]
    public void A_base_in_a_folder_above_counts_for_a_file_that_leans_on_it(string text, string mode)
    {
        var tree = ComposeTrees.Project(
            ("extensions/x/x-compose.yml", text), ("docker-compose.yml", "services:\n  db:\n    image: y:1\nnetworks:\n  elk:\n"), ("extensions/x/Dockerfile", ""));

        Assert.Equal(mode, tree.Root["mode"]);
        if (tree.Named("build").FirstOrDefault() is { Tree: not null } build) Assert.Equal("extensions/x/Dockerfile", build["dockerfile-path"]);
        // A piece that the base above does not complete belongs on top of something else.
        Assert.Empty(tree.Codes());
        Assert.Equal(text.Contains("x:\n    restart", StringComparison.Ordinal), tree.Root.Has("incomplete"));
    }

    [Fact]
    public void A_list_of_files_in_the_variables_is_followed()
    {
        var tree = ComposeTrees.Project(
            ("compose.prod.yaml", "services:\n  a:\n    image: x:2\n"),
            (".env", "COMPOSE_FILE=compose.yaml:compose.prod.yaml\n"),
            ("compose.yaml", "services:\n  a:\n    image: x:1\n    restart: always\n"));

        Assert.Equal("overlay", tree.Root["mode"]);
        Assert.Equal("always", tree.Named("service", "a")["restart"]);
    }

    [Fact]
    public void Several_documents_are_merged()
    {
        var tree = ComposeTrees.Parse("services:\n  a:\n    image: x:1\n---\nservices:\n  a:\n    restart: always\n");

        Assert.Equal("compose.yaml:7", tree.Named("service", "a").Place("restart"));
    }

    private static Documents.DocumentTree Merged(string lower, string upper) => ComposeTrees.Project(("compose.override.yaml", upper), ("compose.yaml", lower), ("a.env", ""), ("b.env", ""));
}
