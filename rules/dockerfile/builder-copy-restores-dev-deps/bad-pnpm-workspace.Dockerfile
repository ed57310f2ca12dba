FROM node:24-alpine AS builder
RUN corepack enable
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/api/package.json ./packages/api/
RUN pnpm install --frozen-lockfile
COPY packages ./packages
RUN pnpm --filter api build

FROM node:24-alpine
RUN corepack enable
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/api/package.json ./packages/api/
RUN pnpm install --frozen-lockfile --prod
# finds: builder-copy-restores-dev-deps
COPY --from=builder /app/packages ./packages
USER node
CMD ["node", "packages/api/dist/index.js"]
