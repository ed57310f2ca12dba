FROM golang:1.25 AS build
WORKDIR /src
COPY .git ./.git
RUN git describe --tags > version
FROM alpine:3.22
COPY --from=build /src/version /etc/version
