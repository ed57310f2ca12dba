FROM debian:13-slim
# finds: volume-system-dir
VOLUME /proc
# finds: volume-system-dir
VOLUME ["/dev/shm"]
# finds: volume-system-dir
VOLUME /usr/
USER 1000
