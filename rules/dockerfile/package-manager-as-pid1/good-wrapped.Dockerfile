FROM node:24-slim
CMD ["tini", "-g", "--", "npm", "start"]
