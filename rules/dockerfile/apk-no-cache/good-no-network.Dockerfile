# Without a network no index is fetched.
FROM alpine:3.23
RUN apk add --no-cache --virtual .build-deps gcc && apk add --no-network --virtual .run-deps musl && apk del --no-network .build-deps
