FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends vim less man-db
RUN systemctl enable ssh.service
