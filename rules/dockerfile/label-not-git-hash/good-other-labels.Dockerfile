FROM alpine:3.24
LABEL org.opencontainers.image.version=main revision=main org.label-schema.vcs-ref=""
LABEL org.opencontainers.image.revision=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
