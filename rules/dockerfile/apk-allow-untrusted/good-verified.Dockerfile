# The signature was checked in the same step.
FROM alpine:3.23
RUN wget -q https://example.org/tool.apk https://example.org/tool.apk.asc \
 && gpg --verify tool.apk.asc tool.apk \
 && apk add --no-cache --allow-untrusted tool.apk
