FROM golang:1.25 AS build
RUN go build -o /plugin .

FROM alpine:3.23
COPY --from=build /plugin /bin/plugin
# Nothing is written there any more: the process is started from it.
# finds: workdir-system-dir (low)
WORKDIR /bin/
ENTRYPOINT ["/bin/plugin"]
