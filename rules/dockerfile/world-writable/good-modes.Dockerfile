FROM php:8.4-apache
COPY --chmod=755 entrypoint.sh /
RUN mkdir -m 1777 /scratch && chmod 1777 /var/tmp && chmod -R g=u /opt/app && chmod -R ug+rwX,o-w /var/www/storage
RUN chmod +x /usr/local/bin/tool && chmod 0775 /srv && chmod 4755 /usr/bin/ping && chmod a+rx,u+w /opt && chmod o=rx /opt
RUN tempDir="$(mktemp -d)" && chmod 777 "$tempDir" && make && rm -rf "$tempDir"
RUN mkdir /work && chmod 777 /work && make && rm -rf /work
