FROM debian:13-slim
RUN apt-get update; apt-get install -y --no-install-recommends curl; rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*
RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends git; \
    rm -rf /var/lib/{apt,dpkg/status-old,cache}
