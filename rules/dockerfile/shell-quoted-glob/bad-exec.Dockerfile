FROM debian:12-slim
# finds: shell-quoted-glob
RUN ["rm", "-rf", "/var/lib/apt/lists/*"]
