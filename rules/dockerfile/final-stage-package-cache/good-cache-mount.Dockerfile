FROM node:24-slim AS build
RUN npm ci && npm run build
FROM node:24-slim
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
RUN --mount=type=cache,target=/cache npm ci --omit=dev --cache /cache
RUN --mount=type=cache,target=/root/.cache uv sync --frozen && poetry install
ENV HOME=/home/app
RUN --mount=type=cache,target=/home/app/.npm_cache npm install --global --cache "$HOME/.npm_cache" serve@14.2.5
