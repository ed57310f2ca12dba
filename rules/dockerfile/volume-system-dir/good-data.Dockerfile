FROM debian:13-slim
VOLUME /data
VOLUME ["/var/lib/postgresql", "/etc/letsencrypt"]
VOLUME /usr/share/nginx/html /development /process /srv/sys
