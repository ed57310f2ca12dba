FROM alpine:3.24
ARG VALUE
LABEL org.opencontainers.image.version=$VALUE
