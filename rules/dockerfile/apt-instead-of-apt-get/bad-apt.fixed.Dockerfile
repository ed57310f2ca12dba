FROM ubuntu:24.04
# finds: apt-instead-of-apt-get, apt-instead-of-apt-get
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
