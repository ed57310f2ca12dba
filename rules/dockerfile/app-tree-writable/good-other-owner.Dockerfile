FROM node:22-slim
WORKDIR /app
RUN groupadd web && chown -R root:web /app
COPY --chown=root:web . .
USER node
