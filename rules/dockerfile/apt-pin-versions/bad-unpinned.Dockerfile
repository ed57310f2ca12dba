FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
        # finds: apt-pin-versions
        curl \
        ca-certificates=20250419 \
        # finds: apt-pin-versions
        git/trixie-backports \
    && rm -rf /var/lib/apt/lists/*
