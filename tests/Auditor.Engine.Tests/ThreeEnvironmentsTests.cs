using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>
/// A shop with a compose file for development, one for staging and one for production, as such projects grow: what is wrong in each is found on its line, and what each does right is not held
/// against it. The lines are named by what stands on them.
/// </summary>
public sealed class ThreeEnvironmentsTests : IDisposable
{
    private const string Base = "docker-compose.yml";
    private const string Staging = "docker-compose.staging.yml";
    private const string Production = "docker-compose.prod.yml";
    private const string Dockerfile = "services/gateway/Dockerfile";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [Base] = """
            services:
              postgres:
                image: postgres:16.4
                environment:
                  POSTGRES_DB: tickets_dev
                  POSTGRES_USER: tickets
                  POSTGRES_PASSWORD: tickets
                ports:
                  - "5432:5432"
                volumes:
                  - pg:/var/lib/postgresql/data
                healthcheck:
                  test: ["CMD-SHELL", "pg_isready -U tickets"]
              redis:
                image: redis:7.4-alpine
                ports:
                  - "6379:6379"
                volumes:
                  - sessions:/data
                healthcheck:
                  test: ["CMD", "redis-cli", "ping"]
              rabbitmq:
                image: rabbitmq:4.0-management
                environment:
                  RABBITMQ_DEFAULT_USER: admin
                  RABBITMQ_DEFAULT_PASS: admin
                ports:
                  - "5672:5672"
                  - "15672:15672"
                volumes:
                  - events:/var/lib/rabbitmq
                healthcheck:
                  test: ["CMD", "rabbitmq-diagnostics", "-q", "ping"]
              gateway:
                build:
                  context: .
                  dockerfile: services/gateway/Dockerfile
                command: npm run dev
                ports:
                  - "3000:3000"
                environment:
                  NODE_ENV: development
                  DATABASE_URL: postgresql://tickets:tickets@postgres:5432/tickets_dev
                  AMQP_URL: amqp://admin:admin@rabbitmq:5672
                  REDIS_URL: redis://redis:6379
                  JWT_SECRET: ${JWT_SECRET:-dev-secret-key}
                volumes:
                  - ./services:/app/services
                  - /app/node_modules
                depends_on:
                  postgres: { condition: service_healthy }
                  rabbitmq: { condition: service_healthy }
            volumes:
              pg:
              sessions:
              events:

            """,
        [Staging] = """
            services:
              postgres:
                image: postgres:16.4
                restart: unless-stopped
                environment:
                  POSTGRES_DB: tickets_staging
                  POSTGRES_USER: ${DB_USER:?set DB_USER}
                  POSTGRES_PASSWORD: ${DB_PASSWORD:?set DB_PASSWORD}
                volumes:
                  - pg-staging:/var/lib/postgresql/data
              rabbitmq:
                image: rabbitmq:4.0-management
                environment:
                  RABBITMQ_DEFAULT_USER: ${MQ_USER:?set MQ_USER}
                  RABBITMQ_DEFAULT_PASS: ${MQ_PASSWORD:?set MQ_PASSWORD}
                volumes:
                  - events-staging:/var/lib/rabbitmq
              gateway:
                build:
                  context: .
                  dockerfile: services/gateway/Dockerfile
                restart: unless-stopped
                environment:
                  NODE_ENV: staging
                  DATABASE_URL: ${DATABASE_URL:?set DATABASE_URL}
                  JWT_SECRET: ${JWT_SECRET:?set JWT_SECRET}
                depends_on: [postgres, rabbitmq]
            volumes:
              pg-staging:
              events-staging:

            """,
        [Production] = """
            services:
              postgres:
                image: postgres:16.4
                restart: always
                environment:
                  POSTGRES_DB: ${DB_NAME}
                  POSTGRES_USER: ${DB_USER}
                  POSTGRES_PASSWORD: ${DB_PASSWORD}
                volumes:
                  - pg-production:/var/lib/postgresql/data
                healthcheck:
                  test: ["CMD-SHELL", "pg_isready -U $${POSTGRES_USER}"]
              redis:
                image: redis:7.4-alpine
                restart: always
                command: redis-server --appendonly yes
                volumes:
                  - sessions-production:/data
                healthcheck:
                  test: ["CMD", "redis-cli", "ping"]
              gateway:
                image: registry.example.com/tickets/gateway:latest
                restart: always
                environment:
                  NODE_ENV: production
                  DATABASE_URL: ${DATABASE_URL}
                  JWT_SECRET: ${JWT_SECRET}
                depends_on:
                  postgres: { condition: service_healthy }
                  redis: { condition: service_healthy }
                deploy:
                  replicas: 2
                  restart_policy:
                    condition: on-failure

            """,
        [Dockerfile] = """
            FROM node:24.11-alpine AS build
            WORKDIR /app
            COPY package.json package-lock.json ./
            RUN npm ci
            COPY services ./services
            RUN npm run build && npm prune --omit=dev

            FROM node:24.11-alpine
            WORKDIR /app
            ENV NODE_ENV=production
            COPY --from=build /app ./
            USER node
            HEALTHCHECK CMD wget -qO- http://127.0.0.1:3000/health || exit 1
            CMD ["node", "dist/server.js"]

            """,
        [".dockerignore"] = "node_modules\n.git\n.env\n",
        ["package.json"] = "{ \"name\": \"tickets\", \"scripts\": { \"build\": \"tsc\", \"dev\": \"tsx watch\" } }\n",
        ["package-lock.json"] = "{ \"lockfileVersion\": 3 }\n",
        ["services/gateway/server.ts"] = "export {};\n",
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Base, "- \"5432:5432\"", "compose/database-port-published")]
    [InlineData(Base, "- \"6379:6379\"", "compose/database-port-published")]
    [InlineData(Base, "- \"5672:5672\"", "compose/database-port-published")]
    [InlineData(Base, "- \"15672:15672\"", "compose/admin-ui-published")]
    [InlineData(Base, "- \"3000:3000\"", "compose/port-all-interfaces")]
    [InlineData(Base, "POSTGRES_PASSWORD: tickets", "compose/default-credentials")]
    [InlineData(Base, "RABBITMQ_DEFAULT_PASS: admin", "compose/default-credentials")]
    [InlineData(Base, "DATABASE_URL: postgresql://tickets:tickets@postgres:5432/tickets_dev", "compose/default-credentials")]
    [InlineData(Base, "AMQP_URL: amqp://admin:admin@rabbitmq:5672", "compose/default-credentials")]
    [InlineData(Base, "JWT_SECRET: ${JWT_SECRET:-dev-secret-key}", "compose/default-secret-fallback")]
    [InlineData(Base, "command: npm run dev", "compose/dev-command")]
    [InlineData(Base, "- ./services:/app/services", "compose/source-bind-mount")]
    [InlineData(Base, "redis:", "compose/redis-no-password")]
    [InlineData(Staging, "depends_on: [postgres, rabbitmq]", "compose/depends-on-no-condition")]
    [InlineData(Staging, "rabbitmq:", "compose/restart-policy-missing")]
    [InlineData(Staging, "rabbitmq:", "compose/healthcheck-missing")]
    [InlineData(Staging, "postgres:", "compose/healthcheck-missing")]
    [InlineData(Staging, "postgres:", "compose/memory-limit-missing")]
    [InlineData(Staging, "postgres:", "compose/log-rotation-missing")]
    [InlineData(Production, "- pg-production:/var/lib/postgresql/data", "compose/undefined-resource")]
    [InlineData(Production, "- sessions-production:/data", "compose/undefined-resource")]
    [InlineData(Production, "image: registry.example.com/tickets/gateway:latest", "compose/image-untagged")]
    [InlineData(Production, "POSTGRES_DB: ${DB_NAME}", "compose/required-variable-unguarded")]
    [InlineData(Production, "POSTGRES_USER: ${DB_USER}", "compose/required-variable-unguarded")]
    [InlineData(Production, "POSTGRES_PASSWORD: ${DB_PASSWORD}", "compose/required-variable-unguarded")]
    [InlineData(Production, "DATABASE_URL: ${DATABASE_URL}", "compose/required-variable-unguarded")]
    [InlineData(Production, "JWT_SECRET: ${JWT_SECRET}", "compose/required-variable-unguarded")]
    // Both of the gateway: the first is what docker compose does not take.
    [InlineData(Production, "restart: always", "compose/restart-policy-conflict", 3)]
    [InlineData(Production, "redis:", "compose/redis-no-password")]
    [InlineData(Production, "postgres:", "compose/memory-limit-missing")]
    [InlineData(Production, "postgres:", "compose/cpu-limit-missing")]
    [InlineData(Production, "postgres:", "compose/log-rotation-missing")]
    public void What_is_wrong_is_found_on_its_line(string path, string line, string rule, int occurrence = 1) =>
        Assert.Contains($"{path}:{LineOf(path, line, occurrence)} {rule}", Repositories.Failures(Audited()));

    /// <summary>Ports and passwords of development stay there; what staging and production set, they are not asked for.</summary>
    [Theory]
    [InlineData("compose/database-port-published", Staging, Production)]
    [InlineData("compose/admin-ui-published", Staging, Production)]
    [InlineData("compose/port-all-interfaces", Staging, Production)]
    [InlineData("compose/default-credentials", Staging, Production)]
    [InlineData("compose/literal-secret", Staging, Production)]
    [InlineData("compose/default-secret-fallback", Staging, Production)]
    [InlineData("compose/dev-command", Staging, Production)]
    [InlineData("compose/source-bind-mount", Staging, Production)]
    [InlineData("compose/env-not-production", Staging, Production)]
    [InlineData("compose/data-volume-missing", Base, Staging, Production)]
    [InlineData("compose/undefined-resource", Base, Staging)]
    [InlineData("compose/depends-on-undefined", Base, Staging, Production)]
    [InlineData("compose/schema-invalid", Base, Staging, Production)]
    [InlineData("compose/required-variable-unguarded", Base, Staging)]
    [InlineData("compose/restart-policy-conflict", Base, Staging)]
    [InlineData("compose/restart-policy-missing", Production)]
    [InlineData("compose/depends-on-no-condition", Base, Production)]
    [InlineData("compose/healthcheck-missing", Base, Production)]
    [InlineData("compose/redis-no-persistence", Production)]
    [InlineData("compose/version-obsolete", Base, Staging, Production)]
    [InlineData("dockerfile/user-missing", Dockerfile)]
    [InlineData("dockerfile/healthcheck-missing", Dockerfile)]
    public void Nobody_is_accused_of_what_is_right(string rule, params string[] paths) =>
        Assert.Empty(Audited().ActiveFailures.Where(finding => finding.RuleId == rule && paths.Contains(finding.Location.Path)).Select(finding => finding.Message));

    /// <summary>The first policy of staging is set; the service that has none is named, and only it.</summary>
    [Fact]
    public void Of_staging_only_the_service_without_a_policy_is_told() =>
        Assert.Equal(["rabbitmq"], Audited().ActiveFailures.Where(finding => finding.RuleId == "compose/restart-policy-missing" && finding.Location.Path == Staging)
            .Select(finding => finding.Message.Split(' ')[0]));

    /// <summary>What is left open for the developers is told mildly where production has a file of its own, and production decides.</summary>
    [Fact]
    public void Development_is_judged_mildly_and_production_is_not()
    {
        var run = Audited();

        Assert.DoesNotContain(run.ActiveFailures, finding => finding.Location.Path == Base && finding.Severity > Severity.Low);
        Assert.Contains(run.ActiveFailures, finding => finding is { RuleId: "compose/undefined-resource", Severity: Severity.High } && finding.Location.Path == Production);
        Assert.Equal(Gate.NoGo, run.Assessment.Gate);
    }

    private Run Audited()
    {
        foreach (var (path, text) in Files) folder.With(path, text);
        return Repositories.Run(folder);
    }

    /// <summary>Counted from one; the text without its indentation.</summary>
    private static int LineOf(string path, string text, int occurrence)
    {
        var lines = Files[path].Split('\n');
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].Trim() == text).ElementAt(occurrence - 1) + 1;
    }
}
