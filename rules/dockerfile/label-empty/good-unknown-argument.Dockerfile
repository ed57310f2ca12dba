FROM alpine:3.24
ARG VERSION
LABEL org.opencontainers.image.version=$VERSION
