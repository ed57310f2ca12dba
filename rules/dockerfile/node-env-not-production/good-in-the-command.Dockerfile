FROM node:24-slim
CMD NODE_ENV=production node index.js
