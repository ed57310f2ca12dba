# What fails here makes the last command fail, too.
FROM debian:13-slim
RUN apt-get update; apt-get install -y --no-install-recommends ca-certificates curl
RUN curl -fsSLO https://example.org/tool.deb; dpkg -i tool.deb
RUN git clone https://example.org/ext.git /tmp/ext; cd /tmp/ext && make install; php -m | grep -q ext
RUN if [ "$EXT" = yes ]; then \
      git clone https://example.org/ext.git /tmp/ext; \
      (cd /tmp/ext && make install); \
    fi; \
    php -m | grep -q ext
