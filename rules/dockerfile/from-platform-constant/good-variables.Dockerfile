FROM --platform=$BUILDPLATFORM golang:1.27 AS build
ARG PLATFORM=linux/amd64
FROM --platform=${PLATFORM} alpine:3.24
FROM alpine:3.24
