FROM golang:1.26
# finds: go-pin-versions
RUN go install example.com/lint/cmd/lint@latest
# finds: go-pin-versions
RUN go run example.com/generate@main ./...
# finds: go-pin-versions
RUN go get -u example.com/dependency
