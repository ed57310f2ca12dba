FROM node:24-slim
RUN npm config set fund false && npm config set registry https://npm.example.com && npm ci --audit=false
