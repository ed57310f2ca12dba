FROM alpine:3.24 AS base
LABEL org.opencontainers.image.source=https://example.com/shop org.opencontainers.image.licenses=MIT
FROM base
LABEL org.opencontainers.image.version 1.0.0
