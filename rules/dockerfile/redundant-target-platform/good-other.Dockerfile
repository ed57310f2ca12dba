FROM --platform=$BUILDPLATFORM golang:1.27 AS build
FROM --platform=linux/$TARGETARCH alpine:3.24
FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.24
