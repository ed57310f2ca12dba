FROM node:22-slim
COPY src /app/src
RUN mkdir /app/uploads && chown node /app/uploads
USER node
