FROM alpine:3.24
LABEL org.opencontainers.image.version=1.2.3-rc.1+build.5
LABEL org.label-schema.version="0.0.0"
