FROM alpine:3.22
# finds: pipefail-missing (medium)
RUN { cat /etc/hosts; wget -qO- https://downloads.example.com/hosts; } | sort -u > /etc/hosts.all
# finds: pipefail-missing (medium)
RUN apk info | sort > /a && wget -qO- https://downloads.example.com/x | sh
