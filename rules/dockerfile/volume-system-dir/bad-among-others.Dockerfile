FROM debian:13-slim
# finds: volume-system-dir
VOLUME ["/data", "/sys/kernel"]
# finds: volume-system-dir
ONBUILD VOLUME /etc
