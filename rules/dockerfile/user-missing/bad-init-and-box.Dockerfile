# The init starts what only waits.
# finds: user-missing (low)
FROM alpine:3.23
RUN apk add --no-cache tini git
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["sh", "-c", "while true; do sleep 60; done"]
