FROM docker:28-dind
EXPOSE 2375
# finds: docker-socket
CMD ["dockerd", "-H", "tcp://0.0.0.0:2375"]
