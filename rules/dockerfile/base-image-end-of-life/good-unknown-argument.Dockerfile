# Which release it is, only the build knows.
ARG NODE_VERSION
FROM node:${NODE_VERSION}-alpine
