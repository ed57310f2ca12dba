FROM golang:1.26 AS build
USER root
RUN go build -o /server ./cmd/server

FROM debian:13-slim
COPY --from=build /server /usr/local/bin/server
USER 10001
CMD ["server"]
