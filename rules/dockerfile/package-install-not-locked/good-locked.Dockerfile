FROM node:24-slim AS build
COPY package.json package-lock.json ./
RUN npm ci && npm install --global serve@14.2.5 && npm install sharp@0.34.4 && npm install --package-lock-only
FROM build
COPY . .
RUN corepack enable && pnpm install --prod --frozen-lockfile && yarn install --immutable && yarn --frozen-lockfile && bun install --frozen-lockfile
RUN uv sync --locked && uv sync --frozen --no-dev && pipenv install --deploy && pipenv sync && composer install --no-dev && poetry install
