FROM debian:12-slim
# finds: add-remote-url (medium)
ADD https://example.org/tool-1.2.tar.gz /tmp/
RUN tar -xzf /tmp/tool-1.2.tar.gz -C /usr/local
