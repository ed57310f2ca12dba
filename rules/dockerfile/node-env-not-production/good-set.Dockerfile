FROM node:24-slim AS base
ENV NODE_ENV=production DEBUG=app:warn
FROM base
CMD ["node", "index.js"]
