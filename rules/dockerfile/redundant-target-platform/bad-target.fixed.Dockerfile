# finds: redundant-target-platform
FROM node:24-alpine AS build
# finds: redundant-target-platform
FROM node:24-alpine
