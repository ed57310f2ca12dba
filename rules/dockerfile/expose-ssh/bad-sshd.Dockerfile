FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssh-server && rm -rf /var/lib/apt/lists/*
# finds: expose-ssh (medium)
EXPOSE 80 22/tcp
# finds: expose-ssh (medium)
EXPOSE 20-25
CMD ["/usr/sbin/sshd", "-D"]
