FROM debian:13-slim
RUN apt-get update && apt-get install -y --allow-downgrades --no-install-recommends tool=1.2 && rm -rf /var/lib/apt/lists/*
