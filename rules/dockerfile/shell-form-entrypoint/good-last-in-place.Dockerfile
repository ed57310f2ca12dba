# busybox ash puts the last command of a list into its own place.
FROM alpine:3.23
CMD mkdir -p /run/app && nginx -g 'daemon off;'
