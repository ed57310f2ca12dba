FROM alpine:3.24 AS scratch-base
FROM alpine:3.24 AS build-context
