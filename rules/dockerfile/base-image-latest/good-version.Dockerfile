ARG NODE_TAG=24.11-alpine
FROM node:${NODE_TAG} AS latest
RUN npm ci

# The stage is called latest; no image is.
FROM latest
CMD ["node", "server.js"]
