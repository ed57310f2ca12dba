FROM node:24-alpine AS builder
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
# finds: package-manager-not-enabled
RUN pnpm install --frozen-lockfile

FROM node:24-alpine
USER node
CMD ["node", "dist/index.js"]
