# finds: base-image-end-of-life (low)
FROM alpine:3.14
COPY schema.sql /docker-entrypoint-initdb.d/
VOLUME /docker-entrypoint-initdb.d
