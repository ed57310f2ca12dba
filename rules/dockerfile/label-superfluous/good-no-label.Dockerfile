FROM alpine:3.24
ENV title=shop
LABEL org.opencontainers.image.version=1.0.0
