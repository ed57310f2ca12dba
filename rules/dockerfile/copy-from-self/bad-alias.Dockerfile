FROM golang:1.25 AS build
RUN go install example.org/tool@v1.2.3
# finds: copy-from-self
COPY --from=build /go/bin/tool /usr/local/bin/
