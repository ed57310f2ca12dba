FROM debian:13-slim
RUN apt-get update && apt-get install -y passwd && ls /usr/sbin/chpasswd
COPY chpasswd.sh /usr/local/bin/
