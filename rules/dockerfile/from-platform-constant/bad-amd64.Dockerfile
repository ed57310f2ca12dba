# finds: from-platform-constant
FROM --platform=linux/amd64 node:24-alpine AS build
# finds: from-platform-constant
FROM --platform="linux/arm64/v8" node:24-alpine
