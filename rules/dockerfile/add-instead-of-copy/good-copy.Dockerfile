FROM node:22-slim
COPY server.js ADD.md /app/
ADD dist.tgz extra.tar /app/
