FROM golang:1.27 AS build
LABEL org.opencontainers.image.source=https://example.com/shop
# finds: label-missing
FROM alpine:3.24
LABEL org.opencontainers.image.title=shop org.opencontainers.image.version=1.0.0
