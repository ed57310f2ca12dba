FROM debian:12
RUN curl -fsSLok https://example.org/tool && curl -Hkeep:1 -K config https://example.org
RUN curl --cacert /etc/ssl/k.pem -u bob:-k https://example.org -- -k
HEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1
RUN curl -fSL -k -o /tmp/loader.tgz https://example.org/loader.tgz \
 && echo "e2193a63a87e2388a71854b0114de4fc71e2e40bcf0794faf74bb562691e5b62  /tmp/loader.tgz" | sha256sum -c -
