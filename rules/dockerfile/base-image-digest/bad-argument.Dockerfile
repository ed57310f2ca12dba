ARG VERSION=24
# finds: base-image-digest
FROM node:${VERSION}-alpine
