ARG VERSION=24
# finds: first-instruction-not-from
ENV NODE_ENV=production
FROM node:${VERSION}-alpine
