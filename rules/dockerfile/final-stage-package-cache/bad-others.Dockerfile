FROM node:24-slim
COPY . .
# finds: final-stage-package-cache
RUN yarn install --frozen-lockfile --production \
    && rm -rf /tmp/*
# finds: final-stage-package-cache
RUN uv sync --frozen --no-dev
# finds: final-stage-package-cache
RUN composer install --no-dev
# finds: final-stage-package-cache
RUN poetry install --only main
