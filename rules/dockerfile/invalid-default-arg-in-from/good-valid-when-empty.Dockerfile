# Still an image when the argument is empty; and one that must be given on purpose.
ARG VARIANT
ARG MIRROR
ARG TAG
ARG REQUIRED
FROM node:24${VARIANT} AS one
FROM ${MIRROR}node:24 AS two
FROM node:${TAG:-24} AS three
FROM ${REQUIRED:?name an image} AS four
FROM node:24-${TARGETARCH} AS five
