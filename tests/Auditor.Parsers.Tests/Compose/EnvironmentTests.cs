using Auditor.Documents;
using Auditor.Parsers.Compose;

namespace Auditor.Parsers.Tests.Compose;

public sealed class EnvironmentTests
{
    private const string Service = "services:\n  a:\n    image: x:1\n";

    [Theory]
    [InlineData("docker-compose.prod.yml", "production")]
    [InlineData("staging/compose.yaml", "staging")]
    [InlineData("compose.yaml", "unknown")]
    [InlineData("tests/integration/redis/config/compose.yaml", "test")]
    [InlineData("msa/black-box-tests/src/resources/compose.yaml", "test")]
    [InlineData("Acme.Tests/compose.yaml", "test")]
    [InlineData("tests/docker-compose.prod.yml", "production")]
    [InlineData("latest/attestation/compose.yaml", "unknown")]
    [InlineData(".devcontainer/compose.yaml", "development")]
    [InlineData(".devcontainer/python/compose.yaml", "development")]
    [InlineData(".ddev/compose.redis.yaml", "development")]
    [InlineData("dev/kafka/compose.yaml", "development")]
    [InlineData("dev-ops/site/compose.yaml", "unknown")]
    [InlineData("container/compose.yaml", "unknown")]
    public void Names_of_files_and_folders_say_what_a_project_is_for(string path, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service)).Root["environment"]);

    [Theory]
    [InlineData("docker-compose.gcb.yml", "test")]
    [InlineData("docker/github_actions/compose.yaml", "test")]
    [InlineData(".ci/compose.yaml", "test")]
    [InlineData("cit-server/compose.yaml", "unknown")]
    [InlineData("plugins/acme/smoke/compose.yaml", "test")]
    [InlineData("packages/benchmarks/compose.yaml", "test")]
    [InlineData("benchmark/compose.yaml", "test")]
    [InlineData("smokeping/compose.yaml", "unknown")]
    [InlineData("workbench/compose.yaml", "unknown")]
    [InlineData("docker-compose-devmode.yml", "development")]
    [InlineData(".devenv/docker/clickhouse/compose.yaml", "development")]
    public void Files_of_the_CI_and_of_developers_are_told_by_their_names(string path, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service)).Root["environment"]);

    [Theory]
    [InlineData("# FOR DEVELOPMENT PURPOSES ONLY", "development")]
    [InlineData("# Do not\n# use this in production.", "development")]
    [InlineData("# For local development use compose.dev.yaml.", "unknown")]
    [InlineData("# Production: see docs/production.md", "unknown")]
    [InlineData("# Note that this file is meant for learning the broker, not production deployments.", "development")]
    [InlineData("# Settings of production stand in .env.", "unknown")]
    public void A_comment_at_the_head_says_what_the_file_is_for(string comment, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"{comment}\n{Service}").Root["environment"]);

    [Fact]
    public void A_comment_within_a_service_says_nothing_of_the_file() =>
        Assert.Equal("unknown", ComposeTrees.Parse($"{Service}    # for development purposes only\n    tty: true\n").Root["environment"]);

    [Theory]
    [InlineData("volumes: ['.:/app']\n    command: /app/devstack.sh start", "development")]
    [InlineData("volumes: ['.:/app', './.dev/data:/data']", "development")]
    [InlineData("volumes: ['.:/app']\n    command: npm run dev", "unknown")]
    [InlineData("command: /app/start-dev.sh", "unknown")]
    [InlineData("volumes: ['./.dev/data:/data']", "unknown")]
    [InlineData("command: pytest -x", "test")]
    [InlineData("command: sh -c 'make install && make test'", "test")]
    [InlineData("command: make install", "unknown")]
    [InlineData("environment: { POSTGRES_DB: test, POSTGRES_USER: test }", "test")]
    [InlineData("environment: { POSTGRES_DB: test, POSTGRES_USER: shop }", "unknown")]
    [InlineData("environment: { XDEBUG_MODE: debug }", "development")]
    [InlineData("environment: { XDEBUG_MODE: 'off' }", "unknown")]
    [InlineData("environment: { XDEBUG_MODE: 'off' }\n    volumes: ['.:/app']", "development")]
    [InlineData("environment: { DJANGO_SETTINGS_MODULE: shop.settings.local }", "development")]
    [InlineData("environment: { DJANGO_SETTINGS_MODULE: shop.settings }", "unknown")]
    public void What_services_do_says_what_the_project_is_for(string keys, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {keys}\n").Root["environment"]);

    [Theory]
    [InlineData("docker-compose.yml", "deploy/docker-compose.prod.yml", "development")]
    [InlineData("docker-compose.yml", "services/docker-compose.prod.yml", "unknown")]
    [InlineData("docker-compose.yml", "docker-compose.prod.yml", "development")]
    [InlineData("docker-compose-stable.yml", "docker-compose.prod.yml", "unknown")]
    public void Where_production_has_a_file_the_base_is_for_development(string path, string production, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service), (production, Service + "    restart: always\n")).Root["environment"]);

    [Theory]
    [InlineData("workflows-test", "test")]
    [InlineData("attest", "unknown")]
    public void The_name_of_a_project_says_what_it_is_for(string name, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"name: {name}\n{Service}").Root["environment"]);

    [Theory]
    [InlineData("mock-idp", "test")]
    [InlineData("mockingbird", "unknown")]
    public void A_stand_in_is_for_tests(string name, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"services:\n  {name}:\n    image: x:1\n").Root["environment"]);

    [Theory]
    [InlineData("axllent/mailpit:v1.27", "development")]
    [InlineData("boky/postfix:4", "unknown")]
    public void Who_catches_mail_develops(string image, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"services:\n  mail:\n    image: {image}\n").Root["environment"]);

    [Theory]
    [InlineData("examples/chat/compose.yaml", "examples/chat/go.mod", "development")]
    [InlineData("examples/chat/compose.yaml", "examples/chat/node/Node.csproj", "development")]
    [InlineData("examples/cluster-of-two/compose.yaml", "go.mod", "unknown")]
    [InlineData("examples/compose.yaml", "examples/package.json", "unknown")]
    [InlineData("examples/chat/compose.yaml", "examples/chat/nginx.conf", "unknown")]
    [InlineData("shop/chat/compose.yaml", "shop/chat/go.mod", "unknown")]
    public void A_program_among_examples_is_there_to_be_tried(string path, string beside, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service), (beside, "")).Root["environment"]);

    [Fact]
    public void A_mail_catcher_that_only_a_profile_starts_says_nothing() =>
        Assert.Equal("unknown", ComposeTrees.Parse("services:\n  a:\n    image: x:1\n  mail:\n    image: axllent/mailpit:v1.27\n    profiles: [mail]\n").Root["environment"]);

    [Theory]
    [InlineData("image: mcr.microsoft.com/windows/nanoserver:ltsc2022", true)]
    [InlineData("image: x:1\n    isolation: hyperv", true)]
    [InlineData("image: x:1\n    volumes: ['data:C:\\data']", true)]
    [InlineData("image: microsoft/mssql-server-windows-express", true)]
    [InlineData("image: dockurr/windows", false)]
    [InlineData("image: example/windowshopping:1", false)]
    public void Containers_of_Windows_are_told(string keys, bool isWindows) =>
        Assert.Equal(isWindows, ComposeTrees.Parse($"services:\n  a:\n    {keys}\n").Root.Has("windows"));

    [Fact]
    public void What_a_service_says_of_itself_counts_more_than_a_stand_in() =>
        Assert.Equal("production", ComposeTrees.Parse("services:\n  mock-idp:\n    image: x:1\n    environment: { NODE_ENV: production }\n").Root["environment"]);

    /// <summary>Where somebody keeps a repository says nothing about it.</summary>
    [Fact]
    public void Folders_above_the_target_do_not_count()
    {
        const string Path = "home/tests/shop/compose.yaml";
        var text = new SourceText(Path, Service);

        var tree = new ComposeParser().Parse(new ArtifactSet(new Artifact(ArtifactKinds.Compose, text, ""), [], new FileIndex([Path], null, "home/tests/shop/")));

        Assert.Equal("unknown", tree.Root["environment"]);
    }

    [Theory]
    [InlineData("build: { context: ., dockerfile: docker/Dockerfile.dev }", "development")]
    [InlineData("build: { context: ., dockerfile: ./dev.Dockerfile }", "development")]
    [InlineData("build: { context: ., target: development }", "development")]
    [InlineData("build: { context: ., target: runtime }", "unknown")]
    [InlineData("build: { context: ., dockerfile: Dockerfile.dev }\n  b:\n    build: ./b", "unknown")]
    public void What_all_images_are_built_from_says_what_the_project_is_for(string keys, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"services:\n  a:\n    {keys}\n").Root["environment"]);

    [Theory]
    [InlineData("compose.yaml", "test.sh", "docker-compose down\ndocker-compose up -d\nnpx mocha ./test.js\ndocker-compose down", "test")]
    [InlineData("compose.yaml", "test.sh", "docker compose up -d", "unknown")]
    [InlineData("compose.yaml", "start.sh", "docker compose up -d\ndocker compose down", "unknown")]
    [InlineData("compose.yaml", "scripts/dev.sh", "exec docker compose -f compose.yaml up $SERVICES", "development")]
    [InlineData("compose.yaml", "scripts/dev.sh", "docker compose -f compose.yaml -f compose.more.yaml up", "unknown")]
    [InlineData("compose.yaml", "scripts/dev.sh", "docker compose -f other.yaml up", "unknown")]
    [InlineData("compose.extra.yaml", "scripts/dev.sh", "docker compose up", "unknown")]
    [InlineData("compose.yaml", "scripts/dev.sh", "# docker compose up", "unknown")]
    public void Scripts_for_tests_and_development_say_what_the_file_is_for_that_they_start(string path, string script, string text, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service), (script, text)).Root["environment"]);

    [Theory]
    [InlineData("docker/compose.extra.yaml", "docker/README.md", "Quickstart for development with a local server\n=====\n", "development")]
    [InlineData("docker/compose.yaml", "README.md", "Copyright.\n\n# Broker Examples\n", "development")]
    [InlineData("compose.yaml", "README.md", "# Sock Shop: A Demo Application\n", "development")]
    [InlineData("tls/compose.yaml", "tls/README.md", "### TLS\n\nThis sample demonstrates how to set up certificates.\n", "development")]
    [InlineData("tls/compose.yaml", "README.md", "### Shop\n\nThis sample demonstrates how to set up certificates.\n", "unknown")]
    [InlineData("compose.yaml", "README.md", "# Shop\n\nSee the demo, or the examples.\n", "unknown")]
    [InlineData("compose.yaml", "README.md", "# Shop\n\n## Local development\n", "unknown")]
    [InlineData("docker/compose.yaml", "other/README.md", "# Broker Examples\n", "unknown")]
    public void The_title_of_the_nearest_readme_says_what_stands_there(string path, string readme, string text, string environment) =>
        Assert.Equal(environment, ComposeTrees.Project((path, Service), (readme, text)).Root["environment"]);

    private const string Stores = "services:\n  redis:\n    image: redis:7\n    ports: ['6379:6379']\n  postgres:\n    image: postgres:17\n    ports: ['5432:5432']\n";

    [Theory]
    [InlineData("", "Makefile", "up:\n\tdocker compose up -d redis postgres\n\tyarn dev:watch\n", "development")]
    [InlineData("", "package.json", "{ \"scripts\": {\n\"db\": \"docker compose up -d\",\n\"dev\": \"next dev\" } }", "development")]
    [InlineData("", "CONTRIBUTING.md", "# Development\n\n```sh\ndocker compose up -d\n```\n", "development")]
    [InlineData("", "Makefile", "deploy:\n\tdocker compose up -d\n\tsystemctl restart shop\n", "unknown")]
    [InlineData("", "Makefile", "dev:\n\tyarn dev\n", "unknown")]
    [InlineData("  app:\n    image: example.org/shop:1\n", "Makefile", "up:\n\tdocker compose up -d\n\tyarn dev\n", "unknown")]
    [InlineData("  app:\n    build: .\n", "Makefile", "up:\n\tdocker compose up -d\n\tyarn dev\n", "unknown")]
    public void Stores_alone_beside_the_program_are_for_development_where_what_starts_them_says_so(string more, string path, string text, string environment)
    {
        (string, string)[] files = [("compose.yaml", Stores + more), (path, text)];
        if (path != "package.json") files = [.. files, ("package.json", "{}")];

        Assert.Equal(environment, ComposeTrees.Project(files).Root["environment"]);
    }

    [Fact]
    public void Without_a_program_beside_them_stores_are_judged_as_they_are() =>
        Assert.Equal("unknown", ComposeTrees.Project(("compose.yaml", Stores), ("Makefile", "up:\n\tdocker compose up -d\n\tyarn dev\n")).Root["environment"]);

    [Theory]
    [InlineData("./dev/postgres/schema.sql", "development")]
    [InlineData("./deploy/postgres/schema.sql", "unknown")]
    [InlineData("/dev/shm/schema.sql", "unknown")]
    public void Stores_that_are_filled_from_a_folder_for_development_are_for_it(string source, string environment) =>
        Assert.Equal(environment, ComposeTrees.Parse($"services:\n  db:\n    image: postgres:17\n    ports: ['5432:5432']\n    volumes: ['{source}:/docker-entrypoint-initdb.d/a.sql']\n").Root["environment"]);
}
