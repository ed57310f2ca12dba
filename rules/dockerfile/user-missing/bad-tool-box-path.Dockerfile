# finds: user-missing (low)
FROM alpine:3.23
COPY migrate /usr/local/bin/
ENTRYPOINT ["/busybox/tail", "-f", "/dev/null"]
