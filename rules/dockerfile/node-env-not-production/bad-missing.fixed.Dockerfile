# finds: node-env-not-production
FROM node:24-slim
COPY . .
# In ARG it ends with the build.
ARG NODE_ENV=production
RUN npm ci
USER node
ENV NODE_ENV=production
CMD ["node", "index.js"]
