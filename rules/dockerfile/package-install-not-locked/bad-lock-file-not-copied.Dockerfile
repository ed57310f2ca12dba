FROM node:24-slim
WORKDIR /app
COPY package.json ./
# finds: package-install-not-locked (high)
RUN npm ci --omit=dev
COPY src ./src
CMD ["node", "src/index.js"]
