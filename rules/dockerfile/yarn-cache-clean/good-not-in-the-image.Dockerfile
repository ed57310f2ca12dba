FROM node:24-slim AS build
RUN yarn install --frozen-lockfile && yarn build
FROM node:24-slim
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install --frozen-lockfile --production
