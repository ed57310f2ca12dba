FROM node:24-slim
COPY package.json yarn.lock ./
# finds: yarn-cache-clean
RUN yarn install --frozen-lockfile --production && yarn cache clean
