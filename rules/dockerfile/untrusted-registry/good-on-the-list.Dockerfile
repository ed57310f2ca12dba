ARG REGISTRY=docker.io
FROM ${REGISTRY}/library/node:24 AS build
FROM node:24-alpine
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=busybox /bin/wget /bin/wget
RUN --mount=from=mcr.microsoft.com/dotnet/sdk:10.0,target=/sdk true
