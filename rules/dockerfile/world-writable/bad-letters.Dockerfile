FROM node:22-slim
# finds: world-writable (medium)
RUN chmod -R a+rwX /app
# finds: world-writable (medium)
RUN chmod u=rwx,go=rw /srv/data
# finds: world-writable (medium)
RUN find /srv -type d -exec chmod o+w {} +
