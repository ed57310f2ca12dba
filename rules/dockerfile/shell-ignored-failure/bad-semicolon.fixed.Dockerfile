FROM debian:12-slim
# finds: shell-ignored-failure
RUN set -e; apt-get update; apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
# finds: shell-ignored-failure
RUN set -e; curl -fsSLO https://example.org/a.tar.gz; echo done
# finds: shell-ignored-failure
RUN set -e; for tool in eslint prettier; do npm install --global $tool; done
