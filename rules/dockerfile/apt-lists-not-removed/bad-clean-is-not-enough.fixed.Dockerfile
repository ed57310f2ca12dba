FROM ubuntu:24.04
# finds: apt-lists-not-removed
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        curl \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/*
# Too late: the layer above keeps them.
RUN rm -rf /var/lib/apt/lists/*
