FROM alpine:3.24
LABEL org.opencontainers.image.title=example.com/shop url=none
# Another rule speaks of empty labels.
LABEL org.opencontainers.image.source=""
LABEL org.opencontainers.image.url=https://example.com
