FROM node:24-alpine AS base
WORKDIR /app
FROM base
WORKDIR src
ONBUILD WORKDIR lib
