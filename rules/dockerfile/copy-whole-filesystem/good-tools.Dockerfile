FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx
FROM golang:1.25 AS build
COPY --from=xx / /
RUN go build -o /out/app .
FROM alpine:3.22
COPY --from=build /out/ /
