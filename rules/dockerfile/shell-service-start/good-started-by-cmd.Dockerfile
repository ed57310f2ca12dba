# The daemon of CMD is started once for the folders that its script makes.
FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssh-server && service ssh start
CMD ["/usr/sbin/sshd", "-D"]
