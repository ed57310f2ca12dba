FROM debian:13-slim
RUN apt-get update \
    # finds: apt-allow-unauthenticated
    && apt-get install -y --no-install-recommends tool \
    && rm -rf /var/lib/apt/lists/*
