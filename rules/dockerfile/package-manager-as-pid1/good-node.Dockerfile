FROM node:24-slim
CMD ["npm", "start"]
CMD ["node", "dist/index.js"]
