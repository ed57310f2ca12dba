# Built with --target.
FROM node:24-alpine AS base
FROM base AS test
RUN npm test
FROM base AS dev
CMD ["npm", "run", "dev"]
FROM base
