FROM golang:1.26
ARG LINT_VERSION=v2.6.1
RUN go install -ldflags '-s -w' example.com/lint/cmd/lint@v2.6.1 && go install example.com/lint/v2@${LINT_VERSION} && go run example.com/x@0123456789ab
