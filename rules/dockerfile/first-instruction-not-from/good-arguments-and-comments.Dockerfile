# syntax=docker/dockerfile:1
# Directives, comments and ARG may stand before FROM.

ARG VERSION=24
ARG VARIANT=alpine
FROM node:${VERSION}-${VARIANT}
ENV NODE_ENV=production
