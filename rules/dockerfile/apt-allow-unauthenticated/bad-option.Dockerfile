FROM debian:13-slim
RUN apt-get update \
    # finds: apt-allow-unauthenticated
    && apt-get install -y --no-install-recommends --allow-unauthenticated tool \
    && rm -rf /var/lib/apt/lists/*
