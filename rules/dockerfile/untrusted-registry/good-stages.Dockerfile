FROM golang:1.27 AS somebody
FROM somebody
COPY --from=somebody /server /server
COPY --from=0 /etc/ssl /etc/ssl
FROM scratch
