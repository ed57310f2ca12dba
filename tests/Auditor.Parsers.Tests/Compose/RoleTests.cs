namespace Auditor.Parsers.Tests.Compose;

public sealed class RoleTests
{
    [Theory]
    [InlineData("image: postgres:16", "database", "image", "postgres")]
    [InlineData("image: docker.io/library/postgres:16", "database", "image", "postgres")]
    [InlineData("image: bitnami/redis", "cache", "image", "bitnami-redis")]
    [InlineData("image: ghcr.io/mirror/postgres:16", "database", "image", "postgres")]
    [InlineData("image: postgres:${TAG}", "database", "image", "postgres")]
    [InlineData("image: rabbitmq:3-management", "queue", "image", "rabbitmq")]
    [InlineData("image: docker.elastic.co/elasticsearch/elasticsearch:8.1.0", "search", "image", "elasticsearch")]
    [InlineData("image: nginx:1.27", "proxy", "image", "nginx")]
    [InlineData("image: grafana/grafana", "monitoring", "image", "grafana")]
    [InlineData("image: adminer", "admin-ui", "image", "adminer")]
    [InlineData("image: acme/postgres-backup:1", "unknown", "nothing", "")]
    [InlineData("image: acme/app:1", "unknown", "nothing", "")]
    [InlineData("image: ${IMAGE}", "unknown", "nothing", "")]
    [InlineData("image: acme/db:1\n    ports: ['5432:5432']", "database", "port", "")]
    [InlineData("build: .", "app", "build", "")]
    [InlineData("build: .\n    image: postgres", "app", "build", "")]
    [InlineData("build: .\n    command: celery -A app worker", "worker", "command", "")]
    [InlineData("build: .\n    command: [php, artisan, 'queue:work']", "worker", "command", "")]
    [InlineData("build: .\n    command: npx prisma migrate deploy", "job", "command", "")]
    [InlineData("image: postgres:16\n    command: pg_dump -h db -f /backup/db.sql app", "job", "command", "")]
    [InlineData("image: postgres:16\n    entrypoint: sh -c 'while true; do pg_dump app > /backup/db.sql; sleep 86400; done'", "worker", "command", "")]
    [InlineData("image: acme/activemq-artemis:2", "queue", "image", "activemq")]
    [InlineData("image: acme/node-exporter:1", "monitoring", "image", "node-exporter")]
    [InlineData("build: .\n    command: [./generate-secrets.sh]", "job", "command", "")]
    [InlineData("build: .\n    entrypoint: [bash, /upgrade-postgres.sh]", "job", "command", "")]
    [InlineData("build: .\n    command: [./migrate-and-start.sh]", "app", "build", "")]
    [InlineData("build: .\n    command: [./generate-secrets.sh]\n    restart: always", "app", "build", "")]
    [InlineData("build: .\n    command: [./create.sh, serve]", "app", "build", "")]
    [InlineData("image: redis:7\n    command: sh -c 'redis-server & redis-cli ping'", "cache", "image", "redis")]
    public void The_role_is_told_with_its_reason(string keys, string role, string because, string product)
    {
        var service = ComposeTrees.Parse($"services:\n  a:\n    {keys}\n").Named("service").Single();

        Assert.Equal([role, because, product], ((string[])["role", "role-because", "product"]).Select(name => service[name]));
    }

    [Theory]
    [InlineData("email-worker", "worker")]
    [InlineData("worker2", "worker")]
    [InlineData("db-migrate", "job")]
    [InlineData("reverse-proxy", "proxy")]
    [InlineData("api-gateway", "app")]
    [InlineData("coworkers", "app")]
    public void A_name_tells_when_nothing_else_does(string name, string role) =>
        Assert.Equal(role, ComposeTrees.Parse($"services:\n  {name}:\n    build: .\n").Named("service").Single()["role"]);

    [Fact]
    public void What_others_wait_for_until_it_ends_is_a_job()
    {
        var tree = ComposeTrees.Parse("services:\n  a:\n    image: x:1\n    depends_on: { m: { condition: service_completed_successfully } }\n  m:\n    build: .\n");

        Assert.Equal("job", tree.Named("service", "m")["role"]);
        Assert.True(tree.Named("service", "m").Has("one-shot"));
        Assert.Equal("job", tree.Named("depends-on").Single()["role"]);
    }

    [Fact]
    public void A_profile_that_all_services_have_hides_none_of_them()
    {
        var tree = ComposeTrees.Parse("services:\n  a: { image: x:1, profiles: [all, a] }\n  b: { image: y:1, profiles: [b, all] }\n");

        Assert.DoesNotContain(tree.Named("service"), service => service.Has("hidden"));
    }

    [Theory]
    [InlineData("services:\n  a: { image: x:1, profiles: [all] }\n")]
    [InlineData("services:\n  a: { image: x:1, profiles: [all] }\n  b: { image: y:1 }\n")]
    [InlineData("services:\n  a: { image: x:1, profiles: [one] }\n  b: { image: y:1, profiles: [two] }\n")]
    public void Another_profile_hides_a_service(string text) => Assert.True(ComposeTrees.Parse(text).Named("service", "a").Has("hidden"));

    [Fact]
    public void The_table_is_sound()
    {
        var names = Parsers.Compose.Roles.ProductTable.Instance.Products.ToList();

        Assert.True(names.Count > 80);
        Assert.All(names, product => Assert.Contains(product.Role, (string[])["database", "cache", "queue", "search", "proxy", "monitoring", "admin-ui", "job"]));
        Assert.All(names, product => Assert.DoesNotMatch("(^|[^$])\\$[^$]", product.Healthcheck ?? ""));
    }

    [Theory]
    [InlineData("compose.prod.yaml", "", "production")]
    [InlineData("docker-compose-production.yml", "", "production")]
    [InlineData("docker-compose.staging.yml", "", "staging")]
    [InlineData("docker-compose.test.yml", "", "test")]
    [InlineData("docker-compose.dev.yml", "", "development")]
    [InlineData("docker-compose.override.yml", "", "development")]
    [InlineData("docker-compose.yml", "", "unknown")]
    [InlineData("docker-compose.yml", "NODE_ENV: development", "development")]
    [InlineData("docker-compose.yml", "NODE_ENV: ${NODE_ENV:-production}", "production")]
    [InlineData("docker-compose.yml", "NODE_ENV: ${NODE_ENV}", "unknown")]
    [InlineData("docker-compose.prod.yml", "NODE_ENV: development", "production")]
    [InlineData("deploy/docker-compose.yml", "", "production")]
    [InlineData("product/docker-compose.yml", "", "unknown")]
    public void The_environment_is_told_by_name_and_variables(string path, string variable, string environment)
    {
        var tree = ComposeTrees.Project((path, "services:\n  a:\n    image: x:1\n" + (variable.Length == 0 ? "" : $"    environment:\n      {variable}\n")));

        Assert.Equal(environment, tree.Root["environment"]);
        Assert.NotEmpty(tree.Root["environment-because"]);
    }

    [Theory]
    [InlineData("docker-compose.prod.yml", "development")]
    [InlineData("docker-compose.dev.yml", "production")]
    [InlineData("docker-compose.test.yml", "unknown")]
    public void A_file_beside_it_tells_what_the_base_is_not(string sibling, string environment)
    {
        var tree = ComposeTrees.Project(("docker-compose.yml", "services:\n  a:\n    image: x:1\n"), (sibling, ""));

        Assert.Equal(environment, tree.Root["environment"]);
        Assert.Contains(environment == "unknown" ? "neither" : sibling, tree.Root["environment-because"], StringComparison.Ordinal);
    }
}
