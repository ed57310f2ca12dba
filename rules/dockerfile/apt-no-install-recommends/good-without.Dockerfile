FROM debian:13-slim
RUN apt-get update && apt-get -o APT::Install-Recommends=false install -y curl && apt-get install -y git --no-install-recommends && rm -rf /var/lib/apt/lists/*
# Asked for in so many words.
RUN apt-get update && apt-get install -y --install-recommends wine && rm -rf /var/lib/apt/lists/*
