ARG NODE_TAG=latest
ARG REGISTRY=docker.io/library
# finds: base-image-latest (low)
FROM ${REGISTRY}/node:${NODE_TAG} AS build
RUN npm ci

FROM build
CMD ["node", "server.js"]
