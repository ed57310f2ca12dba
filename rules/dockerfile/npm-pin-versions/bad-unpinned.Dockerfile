FROM node:24-slim
# finds: npm-pin-versions, npm-pin-versions
RUN npm install -g npm@latest pm2 serve@14.2.5 @nestjs/cli@11
# finds: npm-pin-versions
RUN yarn global add @angular/cli
