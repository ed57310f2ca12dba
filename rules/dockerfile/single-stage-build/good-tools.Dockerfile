# Tools for builds: the compiler belongs to them.
FROM golang:1.27
RUN go install example.com/lint@v1.2.3
COPY entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]
