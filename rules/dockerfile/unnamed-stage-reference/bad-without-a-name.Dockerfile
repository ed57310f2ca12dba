FROM golang:1.27
FROM alpine:3.24
# finds: unnamed-stage-reference
COPY --from=0 /server /server
