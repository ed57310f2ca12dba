FROM debian:12-slim
ADD vendor/tool-1.2.tar.gz /usr/local/
COPY other.tar.gz /srv/downloads/
