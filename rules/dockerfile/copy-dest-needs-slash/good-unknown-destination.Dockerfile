FROM node:22-slim
ARG HOME_DIR
COPY a.js b.js $HOME_DIR
