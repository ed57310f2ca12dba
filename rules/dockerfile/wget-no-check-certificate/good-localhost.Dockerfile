FROM alpine:3.22
RUN wget -q https://example.org/tool
HEALTHCHECK CMD wget -q --spider --no-check-certificate https://127.0.0.1:8443/health
