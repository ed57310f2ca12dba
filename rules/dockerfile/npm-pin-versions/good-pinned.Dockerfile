FROM node:24-slim
ARG PM2_VERSION=6.0.13
RUN npm install -g npm@11.6.2 pm2@${PM2_VERSION} @nestjs/cli@^11 && npm install ./lib /tmp/x.tgz github:example/x#v1
