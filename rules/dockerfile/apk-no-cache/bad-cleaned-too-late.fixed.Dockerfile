FROM alpine:3.22
# finds: apk-no-cache
RUN apk --update add --no-cache curl
RUN rm -rf /var/cache/apk/*
