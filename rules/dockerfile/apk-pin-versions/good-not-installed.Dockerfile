FROM alpine:3.22
RUN apk add --no-cache curl=8.14.1-r1 '!git' && apk del curl
