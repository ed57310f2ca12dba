FROM node:24-alpine
ENV NODE_ENV=production PORT=3000
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
CMD ["node", "server.js"]
