FROM alpine:3.22
RUN apk add --no-cache docker-cli
# finds: docker-socket
VOLUME ["/data", "/var/run/docker.sock"]
CMD ["docker", "ps"]
