FROM debian:13-slim
RUN apt-get update && apt-get install -y zsh && \
    # finds: shell-changed-by-run
    ln -sf /bin/zsh /usr/bin/sh
