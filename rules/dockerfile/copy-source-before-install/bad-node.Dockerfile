FROM node:24-slim
WORKDIR /app
# finds: copy-source-before-install
COPY . .
RUN npm ci && npm run build
CMD ["node", "dist/index.js"]
