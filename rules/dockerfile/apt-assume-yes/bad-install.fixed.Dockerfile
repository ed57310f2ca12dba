FROM debian:13-slim
# finds: apt-assume-yes (low)
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
