# The start script drops its rights with gosu, or it does not: unknown.
FROM alpine:3.22
RUN wget -O /usr/local/bin/gosu https://downloads.example.com/gosu-amd64
COPY entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]
