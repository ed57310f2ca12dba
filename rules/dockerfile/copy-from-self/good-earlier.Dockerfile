FROM golang:1.25 AS build
RUN go install example.org/tool@v1.2.3
FROM alpine:3.22 AS final
COPY --from=build /go/bin/tool /usr/local/bin/
COPY --from=0 /go/bin/tool /usr/local/bin/other
