FROM debian:12
RUN curl -fsSLok https://example.org/tool && curl -Hkeep:1 -K config https://example.org
RUN curl --cacert /etc/ssl/k.pem -u bob:-k https://example.org -- -k
HEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1
