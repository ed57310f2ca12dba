FROM node:24-slim
ARG NODE_ENV
COPY . .
RUN npm ci
CMD ["node", "index.js"]
