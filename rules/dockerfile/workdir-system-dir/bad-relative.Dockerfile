FROM debian:13-slim
WORKDIR /bin
# finds: workdir-system-dir (high)
WORKDIR app
