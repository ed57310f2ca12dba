FROM golang:1.26 AS build
COPY . .
# What was fetched is still there when the layer is built anew.
RUN --mount=type=cache,target=/go/pkg/mod go mod download && go build -o /app .
FROM gcr.io/distroless/static-debian13
COPY --from=build /app /app
