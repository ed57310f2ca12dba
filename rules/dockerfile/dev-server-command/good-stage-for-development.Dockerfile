FROM node:24-slim AS base
RUN npm ci
FROM base AS development
CMD ["npm", "run", "dev"]
FROM base AS production
CMD ["npm", "run", "start:prod"]
