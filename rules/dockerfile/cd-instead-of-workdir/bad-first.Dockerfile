FROM node:24-alpine
# finds: cd-instead-of-workdir
RUN cd /app && npm ci
# finds: cd-instead-of-workdir
RUN cd /app && npm run build
