FROM debian:13-slim
WORKDIR /bin
# finds: workdir-system-dir
WORKDIR app
