namespace Auditor.Parsers.Tests.Compose;

public sealed class CompletenessTests
{
    private const string Base = "services:\n  db:\n    image: postgres:17\nnetworks:\n  back:\n";

    [Theory]
    [InlineData("depends_on: [db]")]
    [InlineData("links: [\"db:database\"]")]
    [InlineData("network_mode: service:db")]
    [InlineData("networks: [back]")]
    [InlineData("volumes: [\"data:/data\"]")]
    public void What_a_folder_below_a_project_does_not_have_may_be_in_that_project(string key)
    {
        var tree = ComposeTrees.Project(("tools/backup/compose.yml", Service(key)), ("compose.yaml", Base));

        Assert.True(tree.Root.Has("incomplete"));
        Assert.Empty(tree.Codes());
    }

    [Theory]
    [InlineData("depends_on: [db]", "undefined-service")]
    [InlineData("networks: [back]", "undeclared")]
    public void Without_a_project_above_it_is_missing(string key, string code)
    {
        var tree = ComposeTrees.Project(("tools/backup/compose.yml", Service(key)), ("tools/other/compose.yml", Base));

        Assert.False(tree.Root.Has("incomplete"));
        Assert.Equal([code], tree.Codes());
    }

    [Fact]
    public void What_a_file_does_not_have_may_be_included_by_the_base_beside_it()
    {
        var tree = ComposeTrees.Project(
            ("compose.more.yaml", Service("depends_on: [db]")), ("compose.yaml", "include:\n  - data/compose.yaml\n"), ("data/compose.yaml", Base));

        Assert.Equal("overlay", tree.Root["mode"]);
        Assert.Empty(tree.Codes());
    }

    /// <summary>What it includes decides: a service that needs what the base declares is put on top of it, one that needs nothing is not.</summary>
    [Theory]
    [InlineData("networks: [back]", "overlay")]
    [InlineData("depends_on: [db]", "overlay")]
    [InlineData("restart: always", "alone")]
    public void A_file_that_only_includes_is_as_complete_as_what_it_includes(string key, string mode)
    {
        var tree = ComposeTrees.Project(("compose.more.yaml", "include: [more/compose.yaml]\n"), ("compose.yaml", Base), ("more/compose.yaml", Service(key)));

        Assert.Equal(mode, tree.Root["mode"]);
        Assert.Empty(tree.Codes());
    }

    /// <summary>A base that only names another file, or that extends one of another folder, does not take this one's services.</summary>
    [Theory]
    [InlineData("extends: { file: compose.parts.yaml, service: a }", "fragment")]
    [InlineData("extends: { file: more/compose.parts.yaml, service: a }", "overlay")]
    [InlineData("labels: [compose.parts.yaml]", "overlay")]
    public void A_file_whose_services_the_base_extends_is_put_on_top_of_nothing(string key, string mode)
    {
        var tree = ComposeTrees.Project(
            ("compose.parts.yaml", "services:\n  a:\n    image: z:1\n    secrets: [key]\n  b:\n    depends_on: [db]\n"),
            ("compose.yaml", $"services:\n  web:\n    image: x:1\n    {key}\n  db:\n    image: y:1\nsecrets:\n  key: {{ file: key }}\n"),
            ("more/compose.parts.yaml", "services:\n  a:\n    restart: always\n"));

        Assert.Equal(mode, tree.Root["mode"]);
        Assert.Equal(mode == "fragment", tree.Root["files"] == "compose.parts.yaml");
        Assert.Equal(mode == "fragment", tree.Named("service", "a").Has("amended"));
        Assert.DoesNotContain("undeclared", tree.Codes());
        Assert.DoesNotContain("undefined-service", tree.Codes());
    }

    [Fact]
    public void A_file_on_top_changes_what_the_base_includes()
    {
        var tree = ComposeTrees.Project(
            ("compose.trace.yaml", "services:\n  a:\n    environment: { TRACE: on }\n"), ("compose.yaml", "include: [app/compose.yaml]\n"), ("app/compose.yaml", Service("restart: always")));

        var service = Assert.Single(tree.Named("service"));
        Assert.Equal(["always", "TRACE"], [service["restart"], service.All("environment", "name").Single()]);
        Assert.Empty(tree.Codes());
    }

    [Theory]
    [InlineData("build: .", "overlay")]
    [InlineData("build: .\n    restart: always", "alone")]
    public void A_service_of_which_only_the_build_is_said_is_changed_and_not_told_anew(string keys, string mode) =>
        Assert.Equal(mode, ComposeTrees.Project(("compose.local.yaml", $"services:\n  db:\n    {keys}\n"), ("compose.yaml", "services:\n  db:\n    image: postgres:17\n    restart: always\n")).Root["mode"]);

    [Theory]
    [InlineData("compose.kafka.yaml", "environment: { A: 1 }", true)]
    [InlineData("compose.prod.yaml", "environment: { A: 1 }", false)]
    [InlineData("compose.kafka.yaml", "image: x:2\n    environment: { A: 1 }\n    depends_on: [db]", true)]
    [InlineData("compose.staging.yaml", "image: x:2\n    environment: { A: 1 }\n    depends_on: [db]", false)]
    public void A_service_that_is_only_added_to_is_told_with_its_base_unless_it_goes_to_production(string path, string keys, bool isAmended)
    {
        var tree = ComposeTrees.Project((path, $"services:\n  a:\n    {keys}\n"), ("compose.yaml", "services:\n  db:\n    image: postgres:17\n  a:\n    image: x:1\n"));

        Assert.Equal("overlay", tree.Root["mode"]);
        Assert.Equal(isAmended, tree.Named("service", "a").Has("amended"));
    }

    [Theory]
    [InlineData("docker-compose.e2e.mysql.yaml", "docker-compose.mysql.yaml", "image: x:1\n    depends_on: [db]", true)]
    [InlineData("docker-compose.e2e.yaml", "docker-compose.mysql.yaml", "image: x:1\n    depends_on: [db]", false)]
    [InlineData("docker-compose.e2e.yaml", "docker-compose.mysql.yaml", "environment: { A: 1 }", true)]
    [InlineData("docker-compose.yaml", "docker-compose.mysql.yaml", "environment: { A: 1 }", true)]
    [InlineData("docker-compose.yaml", "docker-compose.mysql.yaml", "image: x:1\n    depends_on: [db]", false)]
    [InlineData("docker-compose.prod.yaml", "docker-compose.staging.yaml", "image: x:1\n    volumes: [\"data:/data\"]", false)]
    public void A_piece_beside_others_may_be_put_on_top_of_one_of_them(string path, string other, string keys, bool isPiece) =>
        Assert.Equal(isPiece, ComposeTrees.Project((path, $"services:\n  a:\n    {keys}\n"), (other, Base)).Root.Has("incomplete"));

    [Fact]
    public void A_file_that_has_all_it_needs_is_complete_wherever_it_lies()
    {
        var tree = ComposeTrees.Project(("tools/compose.yml", Service("networks: [default]")), ("compose.yaml", Base));

        Assert.False(tree.Root.Has("incomplete"));
    }

    [Theory]
    [InlineData("docker-stack.yml", "networks: [default]", true)]
    [InlineData("compose.swarm.yml", "networks: [default]", true)]
    [InlineData("compose.yml", "deploy: { mode: global }", true)]
    [InlineData("compose.yml", "deploy: { mode: replicated, replicas: 2 }", false)]
    [InlineData("haystack.yml", "networks: [default]", false)]
    public void A_stack_for_Swarm_is_told_by_name_and_content(string path, string key, bool isSwarm) =>
        Assert.Equal(isSwarm, ComposeTrees.Project((path, Service(key))).Root.Has("swarm"));

    [Fact]
    public void An_overlay_network_is_for_Swarm() =>
        Assert.True(ComposeTrees.Parse("services:\n  a:\n    image: x:1\nnetworks:\n  n:\n    driver: overlay\n").Root.Has("swarm"));

    private static string Service(string key) => $"services:\n  a:\n    image: x:1\n    {key}\n";
}
