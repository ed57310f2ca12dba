FROM node:24-alpine
ENV NODE_ENV=production PORT=3000
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
CMD ["node", "server.js"]
# A place to pass requests on to, and a value that says it is none.
ENV SHOP_UWSGI_PASS=uwsgi_server JWT_AUTH_SECRET=unused_yet_required
