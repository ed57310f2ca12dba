FROM node:24-alpine AS base
FROM base AS deps
FROM golang:1.27
FROM nginx:1.30-alpine AS build
COPY --from=deps /a /a
RUN --mount=from=2,target=/go true
FROM build
