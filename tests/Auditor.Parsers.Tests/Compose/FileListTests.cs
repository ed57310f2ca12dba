namespace Auditor.Parsers.Tests.Compose;

public sealed class FileListTests
{
    private const string Base = "services:\n  api:\n    image: example/api:1\n";

    private const string Piece = "services:\n  api:\n    restart: always\n";

    [Theory]
    [InlineData("stack/run.sh", "docker compose -f base.yml -f top.yml up -d\n")]
    [InlineData("stack/run.sh", "docker-compose \\\n  -f base.yml \\\n  -f top.yml \\\n  up\n")]
    [InlineData("stack/run.sh", "docker compose --file=base.yml --file top.yml config\n")]
    [InlineData("stack/run.sh", "docker compose -f \"$DIR/base.yml\" -p shop -f \"${DIR}/top.yml\" up\n")]
    [InlineData("stack/run.sh", "docker compose -f base.yml pull; docker compose -f base.yml -f top.yml up\n")]
    [InlineData("run.sh", "cd \"$(dirname \"$0\")\" && docker compose -f stack/base.yml -f stack/top.yml up\n")]
    [InlineData("scripts/run.sh", "docker compose -f stack/base.yml -f stack/top.yml up\n")]
    [InlineData("Makefile", "up:\n\t@docker compose -f stack/base.yml -f stack/top.yml up\n")]
    [InlineData("README.md", "Start it with `docker compose -f stack/base.yml -f stack/top.yml up`.\n")]
    [InlineData("stack/devcontainer.json", "{ // how\n \"dockerComposeFile\": [ \"base.yml\", \"top.yml\" ] }\n")]
    public void A_command_tells_what_a_file_is_put_on(string path, string text)
    {
        var tree = ComposeTrees.Project(("stack/top.yml", Piece), ("stack/base.yml", Base), (path, text));

        Assert.Equal("overlay", tree.Root["mode"]);
        Assert.Equal("stack/base.yml stack/top.yml", tree.Root["files"]);
        Assert.Empty(tree.Codes());
        Assert.Equal("stack/top.yml:3", tree.Named("service", "api").Place("restart"));
    }

    [Theory]
    [InlineData("docker compose -f base.yml up\n")]
    [InlineData("docker compose -f top.yml -f base.yml up\n")]
    [InlineData("docker compose -f base.yml logs -f top\n")]
    [InlineData("docker compose -f base.yml up; docker compose -f top.yml up\n")]
    [InlineData("docker compose -f \"base.$NAME.yml\" -f top.yml up\n")]
    [InlineData("docker compose -f other.yml -f top.yml up\n")]
    [InlineData("grep -f base.yml -f top.yml\n")]
    public void A_command_that_does_not_put_it_on_another_one_tells_nothing(string command)
    {
        var tree = ComposeTrees.Project(("stack/top.yml", Piece), ("stack/base.yml", Base), ("stack/run.sh", command));

        Assert.Equal("stack/top.yml", tree.Root["files"]);
    }

    [Fact]
    public void A_file_tells_it_in_its_own_comments()
    {
        var tree = ComposeTrees.Project(
            ("docker/local.override.yaml", "# Usage:\n#   docker compose -f docker/store.yml -f docker/local.override.yaml up\n" + Piece), ("docker/store.yml", Base), ("docker/docker-compose.yml", Base));

        Assert.Equal("docker/store.yml docker/local.override.yaml", tree.Root["files"]);
    }

    [Fact]
    public void What_a_file_runs_is_no_comment_of_it()
    {
        var tree = ComposeTrees.Project(
            ("top.yml", "services:\n  api:\n    image: example/api:1\n    command: docker compose -f base.yml -f top.yml up\n"), ("base.yml", Base));

        Assert.Equal("top.yml", tree.Root["files"]);
    }

    [Theory]
    [InlineData("docker stack deploy -c base.yml -c app.yml shop", "base.yml app.yml")]
    [InlineData("deploy() {\n  docker stack deploy --compose-file base.yml $files shop\n}\nfiles=\"-c app.yml\"", "base.yml app.yml")]
    [InlineData("docker stack deploy -c base.yml shop\nfiles=\"-c app.yml\"", "app.yml")]
    public void Files_of_one_stack_are_put_on_top_of_each_other(string script, string files)
    {
        var tree = ComposeTrees.Project(
            ("app.yml", "services:\n  app:\n    image: example/app:1\n    networks: [swarm]\n"), ("base.yml", "networks:\n  swarm: { external: true }\n"), ("deploy.sh", script));

        Assert.Equal(files, tree.Root["files"]);
    }

    [Fact]
    public void What_is_put_on_a_file_for_development_is_for_development()
    {
        var tree = ComposeTrees.Project(
            ("docker-compose.search.yml", Piece), ("docker-compose.yml", Base), ("docker-compose.override.yml", Piece),
            ("README.md", "docker compose -f docker-compose.yml -f docker-compose.override.yml -f docker-compose.search.yml up\n"));

        Assert.Equal("development", tree.Root["environment"]);
    }

    [Fact]
    public void Words_behind_the_script_of_a_health_check_read_no_variables()
    {
        var tree = ComposeTrees.Parse("services:\n  db:\n    image: postgres:17\n    healthcheck: { test: [CMD-SHELL, \"pg_isready -d ${A}\", \"--host=${B}\"] }\n");

        Assert.Equal(["A"], tree.All("interpolation", "variable"));
    }

    [Theory]
    [InlineData("# LEVEL=info\n", true)]
    [InlineData("#LEVEL =info\n", true)]
    [InlineData("# LEVEL: see the manual\n", false)]
    [InlineData("# Set LEVEL=info to see more\n", false)]
    public void An_example_names_variables_in_comments_as_well(string example, bool isKnown)
    {
        var tree = ComposeTrees.Project(("compose.yaml", "services:\n  api:\n    image: example/api:1\n    environment: { LEVEL: \"${LEVEL}\" }\n"), (".env.example", example));

        Assert.Equal(isKnown, Assert.Single(tree.Named("interpolation")).Has("known"));
    }

    [Fact]
    public void Variables_are_those_of_the_first_file()
    {
        var tree = ComposeTrees.Project(
            ("dev/docker-compose.yml", "services:\n  api:\n    environment: { A: \"${TAG}\" }\n"), ("docker-compose.yml", Base), (".env", "TAG=from-base\n"),
            ("dev/run.sh", "docker compose -f docker-compose.yml -f dev/docker-compose.yml up\n"));

        Assert.Equal("from-base", Assert.Single(tree.All("environment", "value")));
    }

    [Theory]
    [InlineData("LEVEL=info\nexport\nrun:\n\tdocker compose up\n", true)]
    [InlineData(".EXPORT_ALL_VARIABLES:\nLEVEL ?= info\nrun:\n\tdocker compose up\n", true)]
    [InlineData("export LEVEL := info\nrun:\n\tdocker compose up\n", true)]
    [InlineData("LEVEL=info\nrun:\n\tdocker compose up\n", false)]
    [InlineData("# LEVEL=info\nexport\nrun:\n\tdocker compose up\n", false)]
    [InlineData("LEVEL=info\nexport\nrun:\n\tgo run .\n", false)]
    public void A_makefile_that_runs_docker_compose_sets_what_it_exports(string makefile, bool isKnown)
    {
        var tree = ComposeTrees.Project(("compose.yaml", "services:\n  api:\n    image: example/api:1\n    environment: { LEVEL: \"${LEVEL}\" }\n"), ("Makefile", makefile));

        Assert.Equal(isKnown, Assert.Single(tree.Named("interpolation")).Has("known"));
    }

    [Fact]
    public void A_command_without_end_tells_nothing()
    {
        var command = "docker compose \\\n" + string.Concat(Enumerable.Repeat("  -f base.yml \\\n", 10_000)) + "  -f top.yml up\n";
        var tree = ComposeTrees.Project(("stack/top.yml", Piece), ("stack/base.yml", Base), ("stack/run.sh", command));

        Assert.Equal("stack/top.yml", tree.Root["files"]);
    }
}
