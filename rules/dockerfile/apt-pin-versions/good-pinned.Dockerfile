FROM debian:13-slim
ARG CURL_VERSION=8.14.1-2
RUN apt-get update \
    && apt-get -t trixie-backports install -y --no-install-recommends curl=$CURL_VERSION git=1:2.47.* ./local.deb /tmp/other.deb \
    && rm -rf /var/lib/apt/lists/*
