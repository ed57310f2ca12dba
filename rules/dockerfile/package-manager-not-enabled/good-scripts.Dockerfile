# A script of their own may bring it; a variable may name it.
FROM node:24-alpine AS script
COPY setup.sh /tmp/
RUN /tmp/setup.sh && pnpm install
FROM node:24-alpine AS shell
RUN sh ./setup.sh && pnpm install
FROM node:24-alpine
ARG PACKAGES
RUN apk add $PACKAGES && pnpm install
