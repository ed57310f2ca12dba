FROM python:3.13 AS build
RUN pip install --no-cache-dir poetry
FROM python:3.13-slim
# finds: vcs-or-cache-dirs-in-image
COPY --from=build /root/.cache /root/.cache
# finds: vcs-or-cache-dirs-in-image
COPY .svn/ /app/.svn/
