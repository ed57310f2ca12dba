FROM alpine:3.24
LABEL org.opencontainers.image.title=example.com/shop url=none
LABEL org.opencontainers.image.url=https://example.com
