FROM php:8.4-apache
# finds: world-writable (medium)
COPY --chmod=755 entrypoint.sh /
RUN mkdir -p /var/www/storage && \
    # finds: world-writable (medium)
    chmod -R 755 /var/www/storage
# finds: world-writable (medium)
RUN chmod 644 /etc/app.conf
