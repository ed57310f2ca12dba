FROM alpine:3.22
RUN apk add --no-cache \
    # finds: apk-pin-versions
    curl \
    git=2.49.1-r0 \
    # finds: apk-pin-versions
    tool@edge
