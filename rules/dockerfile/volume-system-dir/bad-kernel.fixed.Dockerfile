FROM debian:13-slim
# finds: volume-system-dir
# finds: volume-system-dir
# finds: volume-system-dir
USER 1000
