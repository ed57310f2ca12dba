FROM golang:1.27 AS build1
FROM alpine:3.24
COPY --from=build1 /server /server
RUN --mount=from=build1,target=/mnt true
