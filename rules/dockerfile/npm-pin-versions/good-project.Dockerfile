FROM node:24-slim
COPY package.json package-lock.json ./
RUN npm ci && npm install --omit=dev
