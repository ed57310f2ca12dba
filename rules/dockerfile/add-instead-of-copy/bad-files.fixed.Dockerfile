FROM node:22-slim
WORKDIR /app
# finds: add-instead-of-copy
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# finds: add-instead-of-copy
COPY --chown=node:node src /app/src
# finds: add-instead-of-copy
COPY app.zip /opt/
CMD ["node", "src/server.js"]
