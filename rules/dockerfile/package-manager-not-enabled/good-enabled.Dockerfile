FROM node:24-alpine AS base
RUN corepack enable

FROM base AS builder
RUN pnpm install --frozen-lockfile

FROM node:26-alpine AS other
RUN npm install -g pnpm@10 && pnpm install
FROM node:22-slim AS third
RUN corepack prepare pnpm@10.1.0 --activate; pnpm install
