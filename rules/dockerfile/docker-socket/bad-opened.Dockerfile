FROM jenkins/jenkins:2.516-jdk21
USER root
# finds: docker-socket
RUN touch /var/run/docker.sock && chmod 666 /var/run/docker.sock
