# No USER, and none needed: this base runs as uid 65532.
FROM golang:1.26 AS build
RUN CGO_ENABLED=0 go build -o /server ./cmd/server

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /server /server
ENTRYPOINT ["/server"]
