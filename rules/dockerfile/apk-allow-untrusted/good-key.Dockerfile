FROM alpine:3.22
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://packages.example.com/example.rsa.pub /etc/apk/keys/
RUN apk add --no-cache --repository https://packages.example.com/alpine tool
