FROM alpine:3.22
# One package, for a reason that can be named.
RUN apk --no-cache upgrade libssl3
FROM almalinux:9
RUN dnf -y upgrade openssl && dnf clean all
