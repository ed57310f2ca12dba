FROM alpine:3.22
RUN apk add --no-cache curl && echo "use --allow-untrusted at your own risk" > /README
