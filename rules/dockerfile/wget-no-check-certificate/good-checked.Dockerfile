FROM debian:12
RUN wget -q --ca-certificate=/etc/ssl/ca.pem https://example.org/tool.tar.gz
RUN wget --no-cache --no-verbose https://example.org/no-check-certificate
