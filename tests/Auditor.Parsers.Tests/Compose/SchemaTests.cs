namespace Auditor.Parsers.Tests.Compose;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("enviroment: {}", "schema-unknown-key", "environment")]
    [InlineData("port: []", "schema-unknown-key", "ports")]
    [InlineData("healthcheck: { intervall: 5s }", "schema-unknown-key", "interval")]
    [InlineData("deploy: { ressources: {} }", "schema-unknown-key", "resources")]
    [InlineData("volumes: [{ type: bind, src: ., target: /x }]", "schema-unknown-key", "")]
    [InlineData("depends_on: { b: { condition: service_health } }", "schema-value", "service_healthy")]
    [InlineData("ports: 80:80", "schema-type", "")]
    [InlineData("privileged: 1", "schema-type", "")]
    [InlineData("container_name: 5", "schema-type", "")]
    [InlineData("command: [sleep, 5]", "schema-type", "")]
    [InlineData("environment: [A, { B: 1 }]", "schema-type", "")]
    [InlineData("environment: { A: [1] }", "schema-type", "")]
    [InlineData("user: 1000", "schema-type", "")]
    [InlineData("depends_on: { b: {} }", "schema-required", "")]
    [InlineData("healthcheck: []", "schema-type", "")]
    public void Keys_and_types_are_those_of_the_specification(string key, string code, string suggestion)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {key}\n  b: {{ image: y:1 }}\n");
        var problem = tree.Problem(code);

        Assert.Equal(suggestion, problem["suggestion"]);
        Assert.Equal("compose.yaml:4", problem.Place());
    }

    [Fact]
    public void A_dependency_that_a_variable_names_is_not_judged() =>
        Assert.Empty(ComposeTrees.Parse("services:\n  a:\n    image: x:1\n    depends_on: [\"${ENGINE}\"]\n").Codes());

    [Theory]
    [InlineData("x-own: { any: thing }")]
    [InlineData("user: \"1000\"")]
    [InlineData("user: ${UID:-1000}")]
    [InlineData("privileged: ${P:-true}")]
    [InlineData("ports: [80, \"81:81\", { target: 82 }]")]
    [InlineData("environment: { A: 1, B: true, C: , D: 1.5, E: text }")]
    [InlineData("cpus: 0.5")]
    [InlineData("mem_limit: 512m")]
    [InlineData("ulimits: { nofile: { soft: 1, hard: 2 }, nproc: 5 }")]
    [InlineData("healthcheck: { test: NONE, disable: true, x-a: 1 }")]
    [InlineData("networks: { default: { aliases: [a] } }")]
    [InlineData("deploy: { resources: { reservations: { devices: [{ driver: nvidia, count: all, capabilities: [gpu] }] } } }")]
    [InlineData("extra_hosts: { a: 1.1.1.1, b: [1.1.1.2] }")]
    [InlineData("gpus: all")]
    [InlineData("develop: { watch: [{ path: ., action: sync, target: /x }] }")]
    [InlineData("secrets: [s, { source: s, target: t, mode: 0440 }]")]
    [InlineData("build: { context: ., args: { A: 1 }, secrets: [s], ssh: [default], cache_from: [x] }")]
    [InlineData("env_file: [a.env, { path: b.env, required: false }]")]
    [InlineData("command: null")]
    [InlineData("restart: \"no\"")]
    [InlineData("labels: [a, b=c]")]
    [InlineData("sysctls: { net.core.somaxconn: 1024 }")]
    [InlineData("annotations: { a: b }")]
    [InlineData("post_start: [{ command: [a], user: root }]")]
    public void What_the_specification_allows_is_no_problem(string key) =>
        Assert.Empty(ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {key}\nsecrets:\n  s: {{ file: ./s }}\n").Codes());

    [Theory]
    [InlineData("service:\n  a:\n    image: x\n", "schema-unknown-key")]
    [InlineData("web:\n  image: x\ndb:\n  image: y\n", "schema-unknown-key")]
    [InlineData("- a\n", "schema-type")]
    [InlineData("text", "schema-type")]
    [InlineData("", "schema-type")]
    [InlineData("services:\n  a b:\n    image: x:1\n", "schema-value")]
    [InlineData("services:\n  a: text\n", "schema-type")]
    [InlineData("services: []\n", "schema-type")]
    [InlineData("services:\n  a:\n    image: x:1\n    image: y:1\n", "yaml")]
    [InlineData("services:\n\ta:\n", "yaml")]
    [InlineData("services:\n  a:\n    image: x:1\n    <<: [1]\n", "")]
    public void The_top_level_is_checked(string text, string code)
    {
        var codes = ComposeTrees.Parse(text).Codes();

        if (code.Length > 0) Assert.Contains(code, codes);
        Assert.True(codes.Length <= 3, string.Join(' ', codes));
    }

    [Theory]
    [InlineData("networks: [n]", "undeclared")]
    [InlineData("volumes: [vv:/v]", "undeclared")]
    [InlineData("secrets: [s]", "undeclared")]
    [InlineData("configs: [{ source: c }]", "undeclared")]
    [InlineData("depends_on: [c]", "undefined-service")]
    [InlineData("depends_on: [hidden]", "hidden-service")]
    [InlineData("depends_on: [a]", "cycle")]
    [InlineData("depends_on: [b]", "cycle cycle")]
    [InlineData("links: ['c:x']", "undefined-service")]
    [InlineData("network_mode: service:c", "undefined-service")]
    [InlineData("network_mode: bridge\n    networks: [default]", "conflict")]
    [InlineData("network_mode: host\n    ports: ['80:80']", "conflict")]
    [InlineData("container_name: x\n    scale: 2", "conflict")]
    [InlineData("container_name: x\n    deploy: { replicas: 2 }", "conflict")]
    [InlineData("scale: 2\n    deploy: { replicas: 3 }", "conflict")]
    [InlineData("mem_limit: 1g\n    deploy: { resources: { limits: { memory: 512m } } }", "conflict")]
    [InlineData("pids_limit: 5\n    deploy: { resources: { limits: { pids: 6 } } }", "conflict")]
    [InlineData("volumes: ['/a:/x', '/b:/x/']", "conflict")]
    [InlineData("platform: linux/amd64\n    build: { context: ., platforms: [linux/arm64] }", "conflict")]
    [InlineData("build: { dockerfile: a, dockerfile_inline: FROM x }", "conflict")]
    public void What_does_not_go_together_is_a_problem(string keys, string codes)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {keys}\n  b:\n    image: y:1\n    depends_on: [a]\n  hidden: {{ image: z:1, profiles: [debug] }}\n");

        Assert.Equal(codes.Split(' '), tree.Codes());
    }

    [Theory]
    [InlineData("depends_on: { c: { condition: service_started, required: false } }")]
    [InlineData("depends_on: { hidden: { condition: service_started, required: false } }")]
    [InlineData("profiles: [debug]\n    depends_on: [hidden]")]
    [InlineData("mem_limit: 1g\n    deploy: { resources: { limits: { memory: 1024M } } }")]
    [InlineData("container_name: x\n    scale: 1")]
    [InlineData("networks: [default]")]
    [InlineData("volumes: [/anonymous, ./x:/y]")]
    [InlineData("links: [hidden]\n    profiles: [debug]")]
    public void Near_misses_are_no_problem(string keys)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {keys}\n  hidden: {{ image: z:1, profiles: [debug] }}\n");

        Assert.Empty(tree.Codes());
    }

    [Fact]
    public void A_service_needs_an_image_and_external_volumes_have_no_driver()
    {
        var tree = ComposeTrees.Parse("services:\n  a:\n    restart: always\nvolumes:\n  v:\n    external: true\n    driver: local\nnetworks:\n  n: { external: true, driver: bridge }\n");

        Assert.Equal("compose.yaml:2", tree.Problem("no-image").Place());
        Assert.Equal("compose.yaml:7", tree.Problem("conflict").Place());
    }

    [Fact]
    public void A_misspelt_name_is_suggested()
    {
        var tree = ComposeTrees.Parse("services:\n  web:\n    image: x:1\n    volumes: [postgres_dta:/v]\n    depends_on: [pstgres]\n  postgres:\n    image: postgres:16\nvolumes:\n  postgres_data:\n");

        Assert.Equal("postgres_data", tree.Problem("undeclared")["suggestion"]);
        Assert.Equal("postgres", tree.Problem("undefined-service")["suggestion"]);
    }
}
