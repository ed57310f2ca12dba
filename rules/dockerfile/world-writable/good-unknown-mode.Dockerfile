FROM node:22-slim
ARG MODE
RUN chmod $MODE /app
