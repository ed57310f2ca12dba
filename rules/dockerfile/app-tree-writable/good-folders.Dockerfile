FROM node:22-slim
WORKDIR /app
COPY . .
RUN mkdir uploads && chown -R node:node /app/uploads
COPY --chown=node:node cache ./cache
USER node
