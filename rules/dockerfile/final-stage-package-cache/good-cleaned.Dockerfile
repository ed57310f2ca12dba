FROM node:24-slim
ENV UV_NO_CACHE=1 COMPOSER_CACHE_DIR=/dev/null
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
RUN npm install -g serve@14.2.5 && rm -rf ~/.npm
RUN uv sync --frozen && composer install --no-dev && corepack enable && pnpm install --frozen-lockfile
