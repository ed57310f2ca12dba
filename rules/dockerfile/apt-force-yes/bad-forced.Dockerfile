FROM debian:13-slim
# finds: apt-force-yes
RUN apt-get update && apt-get install -y --force-yes --no-install-recommends tool && rm -rf /var/lib/apt/lists/*
