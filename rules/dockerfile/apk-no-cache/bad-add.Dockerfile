FROM alpine:3.22
# finds: apk-no-cache
RUN apk add --virtual .build gcc musl-dev
