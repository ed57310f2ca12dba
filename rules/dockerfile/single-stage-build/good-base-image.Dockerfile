# No command of its own: a base for other images, or a tool for builds.
FROM golang:1.26
RUN go install example.com/lint@v1.2.3
