FROM golang:1.25 AS build
RUN go mod download
RUN go build -o /app .
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY --from=build /app /app
RUN /app --version
