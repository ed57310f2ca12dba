FROM docker:28-dind
VOLUME /var/lib/docker
CMD ["dockerd", "-H", "tcp://0.0.0.0:2376", "--tlsverify", "--tlscacert=/certs/ca.pem"]
