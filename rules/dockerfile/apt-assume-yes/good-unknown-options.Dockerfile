FROM debian:13-slim
ARG APT_OPTIONS
RUN apt-get update && apt-get install $APT_OPTIONS curl && rm -rf /var/lib/apt/lists/*
