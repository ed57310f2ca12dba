FROM node:22-slim
COPY server.js other.js /app/
COPY server.js /app/index.js
COPY package*.json /app
