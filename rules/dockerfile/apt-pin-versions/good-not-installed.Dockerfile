FROM debian:13-slim
RUN apt-get update && apt-get build-dep -y curl && apt-get purge -y git && rm -rf /var/lib/apt/lists/*
