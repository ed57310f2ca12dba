FROM node:24-slim
RUN yarn install --frozen-lockfile --production && yarn cache clean
RUN yarn global add serve@14.2.5 && rm -rf /usr/local/share/.cache
