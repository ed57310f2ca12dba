FROM node:24-slim
COPY . .
RUN npm ci
# finds: dev-server-command
CMD ["npm", "run", "dev"]
