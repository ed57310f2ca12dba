using Auditor.Documents;
using Auditor.Parsers;
using Auditor.Rules.Checklists;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Compose projects and the Dockerfiles that they build, joined from their texts.</summary>
public sealed class DeploymentTests
{
    private const string Dockerfile = """
        FROM node:22 AS build
        USER build
        FROM node:22 AS runner
        STOPSIGNAL SIGINT
        ENV NODE_ENV=production
        EXPOSE 3000
        HEALTHCHECK CMD wget -qO- http://localhost:3000/health
        USER root
        FROM runner AS debug
        USER node
        """;

    [Fact]
    public void What_has_no_place_in_the_deployment_is_a_problem_of_the_run_and_leaves_its_controls_unknown()
    {
        using var folder = new TemporaryFolder();
        folder.With("Dockerfile", Repositories.Quiet);
        string Services(int count) => "services:\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"  s{i}:\n    image: example/shop:1\n    user: \"{i}\"\n"));

        folder.With("compose.yaml", Services(100));
        var whole = Repositories.Run(folder);
        folder.With("compose.yaml", Services(101));
        var cut = Repositories.Run(folder);

        Assert.DoesNotContain(whole.Problems, problem => problem.Code == "deployment-too-large");
        Assert.Equal("Dockerfile", Assert.Single(cut.Problems, problem => problem.Code == "deployment-too-large").Path);
        Assert.Equal(Verdict.Met, VerdictOf(whole, "container.non-root"));
        Assert.Equal(Verdict.Unknown, VerdictOf(cut, "container.non-root"));
    }

    private static Verdict VerdictOf(Run run, string control) => run.Assessment.Controls.Single(result => result.Id == control).Verdict;

    [Fact]
    public void A_service_knows_the_stage_that_it_builds()
    {
        var tree = Link(("api/Dockerfile", Dockerfile), ("compose.yaml", "services:\n  api:\n    build: { context: ./api, target: runner }\n    networks: [edge]\nnetworks:\n  edge:\n"));
        var service = Assert.Single(tree.Named("service"));
        var builds = Assert.NotNull(service.Child("builds"));

        Assert.Equal("image", service["healthcheck"]);
        Assert.Equal("image", service["root"]);
        Assert.Equal("runner", builds["stage"]);
        Assert.Equal("root", builds.Child("effective-user")?["user"]);
        Assert.Equal("3000", builds.Child("effective-port")?["from"]);
        Assert.Equal("SIGINT", builds.Child("effective-stopsignal")?["value"]);
        Assert.Equal("production", Assert.Single(builds.ChildrenNamed("effective-env"))["value"]);
        Assert.Equal("api/Dockerfile", builds.Child("effective-user")?.Source.Path);
        Assert.Equal("root", tree.TextOf(Assert.NotNull(builds.Child("effective-user")).Span));
        Assert.Equal("edge", service.Child("network")?["name"]);
    }

    [Fact]
    public void The_images_are_the_stages_that_services_build()
    {
        var tree = Link(
            ("Dockerfile", Dockerfile),
            ("compose.yaml", "services:\n  a:\n    build: { context: ., target: Runner }\n    user: \"1000\"\n    healthcheck: { test: [CMD, true] }\n  b:\n    build: { context: ., target: build }\n"));

        Assert.Equal([("build", false), ("runner", false), ("debug", true)], tree.Named("image").Select(image => (image["stage"], image.Has("elsewhere"))));
        var builders = tree.Named("built-by").ToList();
        Assert.Equal(["b", "a"], builders.Select(builder => builder["service"]));
        Assert.Equal([false, true], builders.Select(builder => builder.Has("healthcheck")));
        Assert.Equal("compose", tree.Named("service").First()["healthcheck"]);
        Assert.False(tree.Named("service").First().Has("root"));
        Assert.Equal("SIGINT", Link(("Dockerfile", Dockerfile)).Named("effective-stopsignal").Single()["value"]);
    }

    [Theory]
    [InlineData("services:\n  a:\n    build: ./other\n", false)]
    [InlineData("services:\n  a:\n    build: .\n", false)]
    [InlineData("services:\n  a:\n    build: { context: ., target: $STAGE }\n", true)]
    public void The_final_stage_is_an_image_that_says_when_all_services_build_another_one(string compose, bool isElsewhere)
    {
        var image = Assert.Single(Link(("Dockerfile", Dockerfile), ("compose.yaml", compose)).Named("image"));
        Assert.Equal(("debug", isElsewhere), (image["stage"], image.Has("elsewhere")));
    }

    [Fact]
    public void Published_ports_are_exposures_and_stateful_products_are_data_stores()
    {
        var tree = Link(("compose.prod.yaml", "services:\n  db:\n    image: postgres:16\n    ports: ['5432:5432', '127.0.0.1:5433:5432']\n    volumes: [pg:/var/lib/postgresql/data]\n  memo:\n    image: memcached:1\nvolumes:\n  pg:\n"));

        Assert.Equal([true, false], tree.Named("exposure").Select(exposure => exposure.Has("all-interfaces")));
        Assert.Equal(["db", "db"], tree.Named("exposure").Select(exposure => exposure["service"]));
        Assert.All(tree.Named("exposure"), exposure => Assert.Equal("production", exposure["environment"]));
        var store = Assert.Single(tree.Named("data-store"));
        Assert.Equal(["postgres", "database", "16", "true"], ((string[])["product", "role", "tag", "published"]).Select(name => store[name]));
        Assert.Equal("volume", store.Child("data-directory")?["mounted"]);
        Assert.Equal("production", Assert.Single(tree.Named("project"))["environment"]);
    }

    [Theory]
    [InlineData("Status: active", "", "yes")]
    [InlineData("Status: active", "|6379/tcp                   ALLOW IN    Anywhere\n", "no")]
    [InlineData("Status: active", "|6379/tcp                   ALLOW IN    10.0.0.0/8\n", "yes")]
    [InlineData("Status: active", "|My App                     ALLOW IN    Anywhere\n", null)]
    [InlineData("Status: inactive", "", "no")]
    public void A_published_port_knows_what_the_host_does_with_it(string status, string allowed, string? past)
    {
        var tree = Link(("compose.yaml", Cache), ("host.evidence", Host("web1", status, allowed, RedisRule)));
        var onHost = Assert.NotNull(Assert.Single(tree.Named("exposure")).Child("on-host"));

        Assert.Equal("web1", onHost["name"]);
        Assert.Equal(RedisRule, tree.TextOf(onHost.Span).TrimStart('|'));
        Assert.Equal(past, onHost.Attribute("past-firewall") is { Unresolved: null, Value: { } value } ? value : null);
        Assert.Equal("172.18.0.2:6379", onHost.Child("docker-rule")?["target"]);
        Assert.Equal("none", Assert.Single(tree.Named("answers")).Child("authentication")?["by"]);
    }

    [Theory]
    [InlineData("|-A DOCKER ! -i br-1 -p tcp -m tcp --dport 6379 -j DNAT --to-destination 172.18.0.2:6380\n", "another port of the container")]
    [InlineData("|-A DOCKER ! -i br-1 -p udp -m udp --dport 6379 -j DNAT --to-destination 172.18.0.2:6379\n", "another protocol")]
    [InlineData("|-A DOCKER -d 127.0.0.1/32 ! -i br-1 -p tcp -m tcp --dport 6379 -j DNAT --to-destination 172.18.0.2:6379\n", "another address")]
    public void A_host_that_publishes_something_else_does_not_run_the_project(string rule, string because)
    {
        var tree = Link(("compose.yaml", Cache), ("host.evidence", Host("web1", "Status: active", "", rule.Trim('|', '\n'))));

        Assert.True(tree.Named("on-host").FirstOrDefault().Tree is null, because);
    }

    [Fact]
    public void Each_host_that_runs_the_project_is_told()
    {
        var tree = Link(("compose.yaml", Cache), ("a.evidence", Host("web1", "Status: active", "", RedisRule)), ("b.evidence", Host("web2", "Status: inactive", "", RedisRule)), ("c.evidence", Host("web3", "Status: active", "")));

        Assert.Equal(["web1 yes", "web2 no"], tree.Named("on-host").Select(host => $"{host["name"]} {host["past-firewall"]}"));
    }

    [Fact]
    public void Which_of_two_projects_a_host_runs_is_not_guessed()
    {
        var tree = Link(("a/compose.yaml", Cache), ("b/compose.yaml", Cache.Replace("cache", "sessions", StringComparison.Ordinal)), ("host.evidence", Host("web1", "Status: active", "", RedisRule)));

        var reasons = tree.Named("on-host").Select(host => host.Attribute("past-firewall")?.Unresolved).ToList();
        Assert.Equal(2, reasons.Count);
        Assert.Contains("b/compose.yaml would as well", reasons[0], StringComparison.Ordinal);
        Assert.Contains("a/compose.yaml would as well", reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_two_projects_take_from_one_base_is_no_doubt()
    {
        const string Overlay = "services:\n  cache:\n    mem_limit: 1g\n";
        var tree = Link(("compose.yaml", Cache), ("compose.prod.yaml", Overlay), ("host.evidence", Host("web1", "Status: active", "", RedisRule)));

        Assert.NotEmpty(tree.Named("on-host"));
        Assert.All(tree.Named("on-host"), host => Assert.Equal("yes", host["past-firewall"]));
    }

    [Fact]
    public void A_project_of_which_a_host_publishes_only_some_ports_may_be_another_one()
    {
        var tree = Link(("compose.yaml", Cache + "  db:\n    image: postgres:17\n    ports: ['5432:5432']\n"), ("host.evidence", Host("web1", "Status: active", "", RedisRule)));

        var onHost = Assert.Single(tree.Named("on-host"));
        Assert.Contains("not all ports of the project", onHost.Attribute("past-firewall")?.Unresolved, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_right_to_read_rules_a_host_is_told_by_its_sockets_and_nothing_is_said_of_its_firewall()
    {
        const string Evidence = "auditor-evidence host 1\nsection client client 0\n|host=web1\n|rights=none\nsection listeners user 0\n|tcp 00000000:18EB 0\nsection ufw none 77\nsection iptables none 77\n";
        var tree = Link(("compose.yaml", Cache), ("host.evidence", Evidence));

        Assert.Contains("were not read", Assert.Single(tree.Named("on-host")).Attribute("past-firewall")?.Unresolved, StringComparison.Ordinal);
    }

    private const string Cache = "services:\n  cache:\n    image: redis:7.4\n    ports: ['6379:6379']\n";
    private const string RedisRule = "-A DOCKER ! -i br-1 -p tcp -m tcp --dport 6379 -j DNAT --to-destination 172.18.0.2:6379";

    private static string Host(string name, string status, string allowed, params string[] rules) =>
        $"auditor-evidence host 1\nsection client client 0\n|host={name}\n|rights=root\nsection listeners root 0\nsection ufw root 0\n|{status}\n|Default: deny (incoming), allow (outgoing)\n{allowed}"
        + $"section iptables root 0\n|*nat\n{string.Concat(rules.Select(rule => $"|{rule}\n"))}|COMMIT\nsection ip6tables root 0\nsection nft root 0\n";

    [Fact]
    public void The_tree_has_nothing_that_its_vocabulary_does_not_know()
    {
        var tree = Link(
            ("Dockerfile", Dockerfile),
            ("compose.yaml", "services:\n  a:\n    build: .\n    depends_on: { b: { condition: service_healthy, restart: true, required: false } }\n    profiles: [p]\n    ports: ['80-81:80-81']\n    stop_signal: X\n    mem_limit: 1g\n"
                + "    healthcheck: { disable: true }\n  b: { image: redis, networks: { n: { ipv4_address: 1.1.1.1 } }, privileged: true, read_only: true, init: true, cpus: 1, pids_limit: 5, stop_grace_period: 5s, network_mode: host }\nnetworks:\n  n: { internal: true, external: true }\n"),
            ("cache/compose.yaml", Cache),
            ("host.evidence", Host("web1", "Status: active", "", RedisRule).Replace("section ufw", "|tcp 00000000:18EB 0\nsection ufw", StringComparison.Ordinal)));

        for (var id = 0; id < tree.Count; id++)
        {
            var node = tree.NodeAt(id);
            var element = DeploymentVocabulary.Instance.Element(node.Name);
            Assert.True(element is not null, node.Name);
            foreach (var attribute in node.Attributes) Assert.True(element.Attribute(attribute.Name) is not null, $"{node.Name}/@{attribute.Name}");
            foreach (var attribute in element.Attributes) Assert.True(!attribute.IsAlways || node.Has(attribute.Name), $"{node.Name}/@{attribute.Name} is missing");
        }
    }

    private static DocumentTree Link(params (string Path, string Text)[] files)
    {
        var index = new FileIndex(files.Select(file => file.Path));
        return DeploymentLinker.Link(files.Select(file => PartOf(file.Path, file.Text, index)).OfType<DeploymentPart>()).Tree;
    }

    private static DeploymentPart? PartOf(string path, string text, FileIndex files)
    {
        var parser = Assert.IsType<IArtifactParser>(KnownParsers.For(path, text).Parser, exactMatch: false);
        var tree = parser.Parse(new ArtifactSet(new Artifact(parser.Vocabulary.Kind, new SourceText(path, text), ""), [], files));
        return DeploymentLinker.PartOf(tree, SecretMask.Of(tree));
    }
}
