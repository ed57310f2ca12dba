namespace Auditor.Benchmarks;

/// <summary>Scripts of 10 to 20 lines.</summary>
internal static class ScriptTemplates
{
    public static string Text(int number) => number % 2 == 0 ? Start(number) : Backup(number);

    private static string Start(int n) => $$"""
        #!/bin/sh
        set -eu
        : "${PORT:={{3000 + n % 100}}}"
        if [ -z "${DATABASE_URL:-}" ]; then
          echo "DATABASE_URL is not set" >&2
          exit 1
        fi
        for i in 1 2 3 4 5; do
          if pg_isready -d "$DATABASE_URL"; then break; fi
          sleep "$i"
        done
        node dist/migrate.js || { echo "migration failed" >&2; exit 2; }
        exec node --enable-source-maps dist/main.js "$@"

        """;

    private static string Backup(int n) => $$"""
        #!/usr/bin/env bash
        set -euo pipefail
        stamp=$(date -u +%Y%m%dT%H%M%SZ)
        target="/var/backups/service-{{n}}-${stamp}.sql.gz"
        pg_dump --format=plain "$1" | gzip -9 > "$target"
        case "${2:-local}" in
          s3) aws s3 cp "$target" "s3://example-backups/$(basename "$target")" ;;
          local) ;;
          *) echo "unknown place: $2" >&2; exit 64 ;;
        esac
        find /var/backups -name 'service-{{n}}-*.sql.gz' -mtime +{{7 + n % 20}} -delete
        cat <<END
        written $target
        END

        """;
}
