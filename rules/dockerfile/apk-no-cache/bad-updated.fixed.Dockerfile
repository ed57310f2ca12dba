FROM alpine:3.22
# finds: apk-no-cache, apk-no-cache
RUN apk add --no-cache curl && apk add --no-cache make
# finds: apk-no-cache
RUN apk add --no-cache git
