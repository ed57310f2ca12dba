FROM node:22-slim
WORKDIR /app
COPY package.json ./
COPY server.js src/
