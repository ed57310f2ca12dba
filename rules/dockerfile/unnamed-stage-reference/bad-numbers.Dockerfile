FROM golang:1.27 AS build
RUN go build -o /server .
FROM alpine:3.24
# finds: unnamed-stage-reference
COPY --from=0 /server /server
# finds: unnamed-stage-reference
RUN --mount=from=0,source=/server,target=/mnt/server /mnt/server --version
