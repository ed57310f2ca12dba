FROM debian:12-slim
COPY backup.tar.gz /srv/downloads/
RUN tar -xzf /tmp/tool.tar.gz -C /usr/local
