FROM golang:1.26 AS build
RUN go build -o /server ./cmd/server
# finds: single-stage-build
FROM golang:1.26
COPY --from=build /server /server
ENTRYPOINT ["/server"]
