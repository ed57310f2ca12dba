FROM node:22-slim
WORKDIR /app
COPY .git/HEAD .gitmodules ./
COPY .github ./.github
RUN --mount=type=bind,source=.git,target=.git git rev-parse HEAD > version
