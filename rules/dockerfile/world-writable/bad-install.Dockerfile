FROM debian:13-slim
# finds: world-writable (medium)
RUN install -d -m 0777 -o www-data /srv/uploads && \
    # finds: world-writable (medium)
    install --mode=666 app.conf /etc/app.conf
# Deleted before, not after: the folder is made anew.
RUN rm -rf /srv/cache && mkdir /srv/cache && \
    # finds: world-writable (medium)
    chmod 777 /srv/cache
