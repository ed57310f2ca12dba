# It is installed, configured and named, not run.
FROM debian:13-slim
RUN apt-get update && apt-get install -y sudo && usermod -aG sudo app
RUN echo "app ALL=(ALL) NOPASSWD: /bin/sudo" > /etc/sudoers.d/app
RUN ls /usr/bin/sudo; which sudo
