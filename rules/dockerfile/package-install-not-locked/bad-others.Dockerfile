FROM node:24-slim
COPY package.json yarn.lock ./
# finds: package-install-not-locked (medium)
RUN yarn install --production
# finds: package-install-not-locked (medium)
RUN corepack enable && pnpm install --prod
# finds: package-install-not-locked (medium)
RUN cd web && yarn

# finds: package-install-not-locked (medium)
RUN uv sync --no-dev
# finds: package-install-not-locked (medium)
RUN pipenv install --system
# finds: package-install-not-locked (high)
RUN composer update --no-dev
