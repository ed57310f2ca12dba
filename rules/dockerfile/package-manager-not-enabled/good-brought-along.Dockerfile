# yarn 1 is part of the image, npx fetches what it runs, a file can come from elsewhere, and other bases are not judged.
FROM node:24-alpine AS classic
RUN yarn install --frozen-lockfile
RUN npx pnpm install
FROM node:24-alpine AS copied
COPY --from=ghcr.io/example/tools:1 /usr/local/bin/pnpm /usr/local/bin/pnpm
RUN pnpm install
FROM oven/bun:1 AS bun
RUN bun install
FROM debian:13-slim AS own
RUN curl -fsSL https://get.pnpm.io/install.sh -o i.sh && sh i.sh && pnpm install
FROM node:24 AS standalone
RUN wget -qO /bin/pnpm https://example.com/pnpm-linux-x64 && chmod +x /bin/pnpm && pnpm install
