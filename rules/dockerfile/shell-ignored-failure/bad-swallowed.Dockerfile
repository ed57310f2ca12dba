FROM node:24-alpine
# finds: shell-ignored-failure (medium)
RUN apk add --no-cache tor curl bridge && apk del bridge || true
# finds: shell-ignored-failure (medium)
RUN pnpm install --prod && find node_modules -name "*.md" -delete && rm -rf /tmp/* 2>/dev/null || true
# finds: shell-ignored-failure (medium)
RUN node manifest.js && pnpm install --prod && pnpm store prune || true
# finds: shell-ignored-failure (medium)
RUN corepack install --global pnpm@10; corepack enable
