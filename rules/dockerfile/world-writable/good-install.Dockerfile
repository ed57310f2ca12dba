FROM debian:13-slim
RUN install -d -m 0755 -o www-data /srv/uploads && install -m 1777 -d /srv/tmp && install -m 644 777 /etc/
RUN chmod 777 /srv/build && make && rm -rf /srv/build
