# Nothing of the project is in it, and nothing is started: a box that sources are mounted into.
# finds: base-image-end-of-life (low)
FROM node:12.16.3-slim
WORKDIR /code
COPY package.json package-lock.json ./
RUN npm ci
