FROM node:24-slim
# finds: node-env-not-production
ENV NODE_ENV=development
# finds: node-env-not-production
ENV DEBUG=*
CMD ["node", "index.js"]
