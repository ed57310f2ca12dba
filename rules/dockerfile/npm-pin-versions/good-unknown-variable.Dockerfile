FROM node:24-slim
ARG TOOLS
RUN npm install -g $TOOLS
