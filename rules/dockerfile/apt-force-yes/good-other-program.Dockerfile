FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends tool && tool init --force-yes && rm -rf /var/lib/apt/lists/*
