FROM debian:12-slim
# finds: copy-whole-filesystem
COPY --from=python:3.13-slim / /
