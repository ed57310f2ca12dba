FROM golang:1.26-alpine AS builder
WORKDIR /app
RUN go build -o /app/server ./cmd/server

FROM alpine:3.23
# finds: copy-from-unknown-stage
COPY --from=builder /app/server /server
USER nobody
CMD ["/server"]
