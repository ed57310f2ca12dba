FROM debian:13-slim
WORKDIR /bin
# finds: workdir-system-dir (medium)
WORKDIR app
