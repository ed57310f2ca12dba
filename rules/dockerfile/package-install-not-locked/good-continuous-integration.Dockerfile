FROM node:24-slim
ENV CI=true
COPY package.json pnpm-lock.yaml ./
# In CI pnpm holds to the lock file by itself.
RUN corepack enable && pnpm install --prod
