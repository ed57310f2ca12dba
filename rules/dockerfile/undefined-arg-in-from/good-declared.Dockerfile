# Declared, set by the builder, or with a default on the spot.
ARG REGISTRY=docker.io
ARG VERSION
FROM --platform=$BUILDPLATFORM ${REGISTRY}/library/node:${VERSION:-24} AS build
FROM alpine:${ALPINE_VERSION:-3.24}
FROM alpine:3.24${FLAVOUR:+-$FLAVOUR}
