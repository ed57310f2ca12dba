FROM debian:13-slim
# finds: package-update-alone (medium)
RUN apt-get update
RUN apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
