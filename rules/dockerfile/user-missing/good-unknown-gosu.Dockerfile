# The start script drops its rights with su-exec, or it does not: unknown.
FROM alpine:3.22
RUN apk add --no-cache su-exec
COPY entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]
