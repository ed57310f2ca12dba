FROM alpine:3.24
LABEL org.opencontainers.image.title=shop org.opencontainers.image.base.name=alpine
LABEL maintainer=jane
