FROM ubuntu:24.04
# finds: apt-instead-of-apt-get, apt-instead-of-apt-get
RUN apt update && apt install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
