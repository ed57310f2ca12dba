FROM amazonlinux:2023
RUN set -e; \
    yum install -y tar && yum clean all ; \
    tar --version
FROM golang:1.25
RUN go mod download; go build -o /server .
