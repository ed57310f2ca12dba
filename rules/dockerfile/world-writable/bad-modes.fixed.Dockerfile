FROM php:8.4-apache
# finds: world-writable
COPY --chmod=755 entrypoint.sh /
RUN mkdir -p /var/www/storage && \
    # finds: world-writable
    chmod -R 755 /var/www/storage
# finds: world-writable
RUN chmod 644 /etc/app.conf
