FROM node:22-slim AS base
WORKDIR /app
FROM base
COPY server.js ./
FROM scratch
COPY server bin/
FROM node:22-slim
COPY server.js /app/
COPY --from=base /app ${HOME}/app
