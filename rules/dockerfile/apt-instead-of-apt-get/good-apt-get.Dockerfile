FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends apt && rm -rf /var/lib/apt/lists/*
