FROM debian:13-slim
# finds: apt-no-install-recommends
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
