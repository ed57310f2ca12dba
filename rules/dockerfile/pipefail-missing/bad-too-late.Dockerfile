FROM alpine:3.22
RUN apk add --no-cache curl \
    # finds: pipefail-missing (medium)
    && curl -fsSL https://downloads.example.com/keys.txt | sort -u > /etc/keys.txt \
    && set -o pipefail \
    && wget -qO- https://downloads.example.com/more.txt | sort -u > /etc/more.txt
