# finds: redundant-target-platform
FROM --platform=$TARGETPLATFORM node:24-alpine AS build
# finds: redundant-target-platform
FROM --platform=${TARGETPLATFORM} node:24-alpine
