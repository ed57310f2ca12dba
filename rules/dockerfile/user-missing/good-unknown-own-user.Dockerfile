# The broker starts as root and changes to its own user.
FROM alpine:3.23
RUN apk add --no-cache mosquitto
CMD ["/usr/sbin/mosquitto", "-c", "/etc/mosquitto.conf"]
