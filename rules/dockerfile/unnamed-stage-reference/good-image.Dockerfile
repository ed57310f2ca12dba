FROM golang:1.27 AS build
FROM alpine:3.24
COPY --from=busybox:1.37 /bin/wget /bin/wget
COPY --from=Build /0 /0
