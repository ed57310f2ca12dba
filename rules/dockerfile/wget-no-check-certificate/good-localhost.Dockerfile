FROM alpine:3.22
RUN wget -q https://example.org/tool
HEALTHCHECK CMD wget -q --spider --no-check-certificate https://127.0.0.1:8443/health
RUN wget -q --no-check-certificate https://example.org/a && echo "e2193a63a87e2388a71854b0114de4fc71e2e40bcf0794faf74bb562691e5b62  a" | sha256sum -c
