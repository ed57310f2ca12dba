FROM node:24-alpine
LABEL maintainer="jane@example.com" org.opencontainers.image.authors="Jane Doe"
