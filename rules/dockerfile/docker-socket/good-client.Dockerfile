FROM docker:28-cli
ENV DOCKER_HOST=unix:///var/run/docker.sock
VOLUME /var/run/app
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
CMD ["docker", "info"]
