FROM debian:12-slim
# finds: copy-archive-then-extract
COPY vendor/tool-1.2.tar.gz /tmp/
RUN tar -xzf /tmp/tool-1.2.tar.gz -C /usr/local && rm /tmp/tool-1.2.tar.gz
