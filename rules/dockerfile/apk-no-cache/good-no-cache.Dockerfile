FROM alpine:3.22
RUN apk add --no-cache curl && apk --no-cache add git
RUN apk update && apk add make && rm -rf /var/cache/apk/*
