FROM node:24-slim AS base
# finds: package-manager-as-pid1
ENTRYPOINT ["pnpm", "run", "serve"]
FROM base
COPY . .
