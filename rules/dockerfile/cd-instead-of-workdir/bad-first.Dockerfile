FROM node:24-alpine
# finds: cd-instead-of-workdir
RUN cd /app && npm ci
RUN set -ex; \
    # finds: cd-instead-of-workdir
    cd /srv/web; npm run build
