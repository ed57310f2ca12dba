FROM alpine:3.22
# finds: apk-allow-untrusted
RUN apk add --no-cache /tmp/tool.apk
