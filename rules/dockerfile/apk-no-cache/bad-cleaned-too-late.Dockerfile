FROM alpine:3.22
# finds: apk-no-cache
RUN apk --update add curl
RUN rm -rf /var/cache/apk/*
