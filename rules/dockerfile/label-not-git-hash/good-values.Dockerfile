FROM alpine:3.24
LABEL org.opencontainers.image.revision=72c7ee0 
LABEL org.label-schema.vcs-ref=0123456789abcdef0123456789abcdef01234567
