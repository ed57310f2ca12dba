FROM node:22-slim
COPY src /app/src
COPY --chmod=755 entrypoint.sh /
USER node
