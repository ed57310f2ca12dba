FROM alpine:3.24
ARG VERSION=1
LABEL org.opencontainers.image.title=shop org.opencontainers.image.version=${VERSION} zero=0
