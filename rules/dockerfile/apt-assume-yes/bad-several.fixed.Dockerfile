FROM debian:13-slim
# finds: apt-assume-yes (medium)
RUN apt-get update && apt-get install -y --no-install-recommends curl git && rm -rf /var/lib/apt/lists/*
