FROM node:24-slim
CMD ["npm", "--version"]
