FROM node:24-alpine
# finds: maintainer-deprecated
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
