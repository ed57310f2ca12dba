FROM debian:13-slim
RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends curl; \
    rm -rf /var/lib/apt/lists/*
RUN <<EOF
apt-get update
apt-get dist-upgrade -y
EOF
