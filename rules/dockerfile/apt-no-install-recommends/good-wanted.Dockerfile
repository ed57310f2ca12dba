FROM debian:13-slim
RUN set -eux; \
    apt-get update; \
    # we do want recommends: the plugins are among them
    apt-get install -y collectd; \
    rm -rf /var/lib/apt/lists/*
