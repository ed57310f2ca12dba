FROM node:24-alpine
# finds: cd-instead-of-workdir
WORKDIR /app
RUN npm ci
