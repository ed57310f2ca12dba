# Nothing is started here: a base of other images.
FROM node:24-slim
COPY package*.json ./
RUN npm ci
