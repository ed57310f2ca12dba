FROM node:24-alpine
# finds: cd-instead-of-workdir
RUN cd /app
RUN npm ci
