FROM debian:13-slim
RUN apt-get update --allow-releaseinfo-change
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update && mk-build-deps -t "apt-get -y" -i control
