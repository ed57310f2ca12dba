# VERSION of Node.js, without the patch level
ARG VERSION=24
# build makes the assets
# in two steps
FROM node:${VERSION}-alpine AS build
