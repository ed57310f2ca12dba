FROM php:8.4-apache
# finds: world-writable (medium)
COPY --chmod=777 entrypoint.sh /
RUN mkdir -p /var/www/storage && \
    # finds: world-writable (medium)
    chmod -R 777 /var/www/storage
# finds: world-writable (medium)
RUN chmod 0666 /etc/app.conf
