FROM alpine:3.24
ARG VERSION
LABEL org.opencontainers.image.source=https://example.com/shop org.opencontainers.image.licenses=MIT
LABEL org.opencontainers.image.version=$VERSION
