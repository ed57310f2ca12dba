FROM node:24-slim AS pruner
COPY . .
RUN npm install --global turbo@2.5.8 && turbo prune api --docker
FROM node:24-slim
WORKDIR /app
COPY --from=pruner /app/out/json/ ./
RUN npm ci
COPY --from=pruner /app/out/full/ ./
COPY src .
