# This may be another script under the name of the base's own one.
FROM postgres:18
USER root
COPY docker-entrypoint.sh /usr/local/bin/
