FROM alpine:3.22
# finds: apk-no-cache, apk-no-cache
RUN apk update && apk add curl && apk add make
# finds: apk-no-cache
RUN apk update && apk add --no-cache git
