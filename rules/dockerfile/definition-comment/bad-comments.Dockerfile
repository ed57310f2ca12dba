# The version of Node.js.
ARG VERSION=24
# builds the assets
FROM node:${VERSION}-alpine AS build
