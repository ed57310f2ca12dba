FROM debian:12-slim
RUN rm -rf /var/lib/apt/lists/* "$HOME"/.cache/* "/tmp/a b/"* && chmod +x "/usr/local/bin/tool"
