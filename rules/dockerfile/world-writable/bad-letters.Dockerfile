FROM node:22-slim
# finds: world-writable
RUN chmod -R a+rwX /app
# finds: world-writable
RUN chmod u=rwx,go=rw /srv/data
# finds: world-writable
RUN find /srv -type d -exec chmod o+w {} +
