FROM golang:1.26 AS build
USER 1000
RUN go build -o /tmp/server ./cmd/server

# finds: user-missing (high)
FROM scratch
COPY --from=build /tmp/server /server
ENTRYPOINT ["/server"]
