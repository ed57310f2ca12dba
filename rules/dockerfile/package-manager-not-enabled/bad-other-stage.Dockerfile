FROM node:24-alpine AS builder
RUN corepack enable && pnpm install --frozen-lockfile

# Another stage starts anew: what the builder enabled is not here.
FROM node:24-alpine
WORKDIR /app
# finds: package-manager-not-enabled
RUN pnpm install --frozen-lockfile --prod
USER node
CMD ["node", "dist/index.js"]
