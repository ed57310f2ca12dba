FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# finds: final-stage-package-cache
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
CMD ["node", "index.js"]
