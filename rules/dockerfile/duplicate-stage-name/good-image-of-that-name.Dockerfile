# An image, an ARG and a folder may be called like a stage.
ARG build=alpine
FROM golang:1.27 AS build
WORKDIR /build
FROM scratch
COPY --from=build /build /build
