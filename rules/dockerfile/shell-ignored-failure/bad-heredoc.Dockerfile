FROM debian:12-slim
RUN <<EOF
# finds: shell-ignored-failure
apt-get update
# finds: shell-ignored-failure
apt-get install -y --no-install-recommends git
git --version
EOF
RUN set -e; \
    # finds: shell-ignored-failure
    git clone https://example.org/a.git && cd a; \
    echo cloned
