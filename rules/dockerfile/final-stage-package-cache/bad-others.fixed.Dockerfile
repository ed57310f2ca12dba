FROM node:24-slim
COPY . .
# finds: final-stage-package-cache
RUN yarn install --frozen-lockfile --production && yarn cache clean \
    && rm -rf /tmp/*
# finds: final-stage-package-cache
RUN uv sync --no-cache --frozen --no-dev
# finds: final-stage-package-cache
RUN composer install --no-cache --no-dev
# finds: final-stage-package-cache
RUN poetry install --no-cache --only main
