FROM node:24-alpine
# finds: secret-in-arg-or-env
ENV DB_PASSWORD=obviously-fake-password
# finds: secret-in-arg-or-env
ENV DATABASE_URL=postgres://app:obviously-fake@db:5432/app
# finds: secret-in-arg-or-env
ARG NPM_TOKEN
# finds: secret-in-arg-or-env
ENV JWT_SECRET=${JWT_FROM_BUILD}
CMD ["node", "server.js"]
