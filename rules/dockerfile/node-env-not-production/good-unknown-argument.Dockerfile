FROM node:24-slim
ARG NODE_ENV
ENV NODE_ENV=${NODE_ENV}
CMD ["node", "index.js"]
