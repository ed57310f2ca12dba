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
RUN apk add --no-cache gcc make && curl -fsSLO https://example.org/lib.tar.gz && \
    mkdir lib && tar -xf lib.tar.gz -C lib && found=; \
    for server in a b; do echo "$server"; found=yes; done; \
    test -n "$found" && make -C /src install
