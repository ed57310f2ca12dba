FROM node:24-alpine
# finds: secret-in-arg-or-env (critical)
ENV DB_PASSWORD=obviously-fake-password
# finds: secret-in-arg-or-env (critical)
ENV DATABASE_URL=postgres://app:obviously-fake@db:5432/app
# finds: secret-in-arg-or-env (medium)
ARG NPM_TOKEN
# finds: secret-in-arg-or-env (high)
ENV JWT_SECRET=${JWT_FROM_BUILD}
CMD ["node", "server.js"]
