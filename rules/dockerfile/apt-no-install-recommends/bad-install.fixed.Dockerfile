FROM debian:13-slim
# finds: apt-no-install-recommends
RUN apt-get update && apt-get install --no-install-recommends -y curl && rm -rf /var/lib/apt/lists/*
