FROM node:24-slim
# finds: npm-strict-ssl-off
RUN npm config set strict-ssl false && npm ci
# finds: npm-strict-ssl-off
RUN yarn config set strict-ssl=false
# finds: npm-strict-ssl-off
RUN echo "strict-ssl=false" >> .npmrc
