namespace Auditor.Benchmarks;

/// <summary>Compose files of five to nine services. The number chooses names, versions and which mistakes there are.</summary>
internal static class ComposeTemplates
{
    public static string Text(int number) => Services(number, 2 + number % 5);

    /// <param name="applications">How many services are built beside the database, the cache and the proxy.</param>
    public static string Services(int n, int applications) => $"""
        {(n % 3 == 0 ? "version: \"3.8\"\n" : "")}x-logging: &logging
          driver: json-file
          options:
            max-size: 10m
            max-file: "3"
        services:
          proxy:
            image: nginx:1.{20 + n % 8}
            restart: always
            ports:
              - "80:80"
              - "443:443"
            volumes:
              - ./nginx:/etc/nginx/conf.d:ro
            networks: [edge]
            logging: *logging
        {string.Concat(Enumerable.Range(0, applications).Select(i => Application(n, i)))}  db:
            image: postgres:{12 + n % 6}
            restart: {(n % 4 == 0 ? "\"no\"" : "unless-stopped")}
            environment:
              POSTGRES_USER: app
              POSTGRES_PASSWORD: {(n % 2 == 0 ? "postgres" : "${DB_PASSWORD:?set DB_PASSWORD}")}
              POSTGRES_DB: service_{n}
            ports:
              - "{(n % 3 == 0 ? "127.0.0.1:" : "")}5432:5432"
            volumes:
              - data:/var/lib/postgresql/data
            healthcheck:
              test: ["CMD-SHELL", "pg_isready -U app"]
              interval: 10s
              retries: 5
            networks: [internal]
          cache:
            image: redis:{(n % 5 == 0 ? "latest" : "7-alpine")}
            command: redis-server --appendonly yes{(n % 2 == 0 ? " --requirepass example-password-1" : "")}
            networks: [internal]
            deploy:
              resources:
                limits:
                  memory: 256M
        networks:
          edge:
          internal:
            internal: {(n % 2 == 0 ? "true" : "false")}
        volumes:
          data:

        """;

    private static string Application(int n, int i) => $$"""
          app-{{i}}:
            build:
              context: ./app-{{i}}
              args:
                NODE_VERSION: "{{18 + n % 3 * 2}}"
            restart: unless-stopped
            environment:
              NODE_ENV: production
              DATABASE_URL: postgresql://app:${DB_PASSWORD:-example}@db:5432/service_{{n}}
              REDIS_URL: redis://cache:6379
              JWT_SECRET: ${JWT_SECRET}
              PORT: {{3000 + i}}
            ports:
              - "{{3000 + i}}:{{3000 + i}}"
            depends_on:
              db:
                condition: service_healthy
              cache:
                condition: service_started
            networks:
              - edge
              - internal
            logging: *logging

        """;
}
