FROM node:24-slim AS dev
COPY package.json ./
RUN npm install
CMD ["npm", "run", "dev"]

FROM node:24-slim
COPY package*.json ./
RUN npm ci --omit=dev
CMD ["node", "index.js"]
