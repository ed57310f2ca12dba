FROM debian:12-slim
RUN <<EOF
# finds: shell-ignored-failure (medium)
apt-get update
# finds: shell-ignored-failure (medium)
apt-get install -y --no-install-recommends git
echo installed
EOF
RUN set -e; \
    # finds: shell-ignored-failure (medium)
    git clone https://example.org/a.git && cd a; \
    echo cloned
