FROM debian:13-slim
ARG PACKAGES
# What the variable holds is not known.
RUN apt-get update && apt-get install -y --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*
RUN cat packages.txt | xargs apt-get install -y
