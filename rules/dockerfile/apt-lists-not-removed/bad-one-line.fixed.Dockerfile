FROM debian:13-slim
# finds: apt-lists-not-removed
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
