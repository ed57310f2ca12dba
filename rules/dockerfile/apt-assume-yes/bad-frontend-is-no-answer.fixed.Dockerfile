FROM debian:13-slim
ENV DEBIAN_FRONTEND=noninteractive
# finds: apt-assume-yes (medium), apt-assume-yes (medium)
RUN apt-get update && apt-get -q dist-upgrade -y && sudo apt-get purge -y git && rm -rf /var/lib/apt/lists/*
